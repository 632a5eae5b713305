using System.Text;
using MentorBot.Core.Dialogue;

namespace MentorBot.Discord.Rendering;

/// <summary>Text in Discord's Markdown as it grows. Whatever stands in a text leaf is shown as it is and never becomes markup.</summary>
internal sealed class MarkdownLine
{
    private const char ZeroWidthSpace = '\u200b';
    private const string Always = @"\*_~`|[]<>";
    private const string AtStart = "#-+";
    private readonly StringBuilder text = new();
    private bool marked;
    private bool lineStart = true;

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Adds markup of our own; what follows stands at the start of a line when it ends one, or begins an item.</summary>
    public void Markup(string markup, bool startsLine)
    {
        text.Append(markup);
        lineStart = startsLine;
        marked = false;
    }

    /// <summary>Adds a line of a document.</summary>
    public void Line(IReadOnlyList<Inline> line, bool strong = false) => Pieces(line, strong, emphasis: false);

    /// <summary>Adds a block of code.</summary>
    public void Code(string language, string code)
    {
        var name = language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-') ? language : "";
        var shown = Clean(code).Replace("```", $"`{ZeroWidthSpace}``", StringComparison.Ordinal);
        Markup($"```{name}\n{shown}\n```", startsLine: true);
    }

    /// <summary>A text in which nothing is markup.</summary>
    public static string Escape(string plain)
    {
        var line = new MarkdownLine();
        line.Escaped(Clean(plain).Replace('\n', ' '));
        return line.ToString();
    }

    private void Pieces(IReadOnlyList<Inline> pieces, bool strong, bool emphasis)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Text leaf:
                    Stretch(Clean(leaf.Value), (strong ? "**" : "") + (emphasis ? "*" : ""));
                    break;
                case Placeholder place:
                    Stretch($"{{{place.Name}}}", "");
                    break;
                case CodeSpan code:
                    Span(Clean(code.Code).Replace('\n', ' '));
                    break;
                case Strong inner:
                    Pieces(inner.Content, strong: true, emphasis);
                    break;
                case Emphasis inner:
                    Pieces(inner.Content, strong, emphasis: true);
                    break;
                case TopicLink link:
                    Pieces(link.Content, strong, emphasis);
                    break;
                case Link link:
                    Linked(link, strong, emphasis);
                    break;
            }
        }
    }

    private void Linked(Link link, bool strong, bool emphasis)
    {
        var words = PlainText.Of(link.Content);
        if (!link.Address.IsAbsoluteUri || link.Address.Scheme is not ("https" or "http") || !DiscordLimit.Shows(words))
        {
            Pieces(link.Content, strong, emphasis);
            return;
        }

        var address = link.Address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        // Discord shows no link whose words are an address themselves.
        if (words.Contains("://", StringComparison.Ordinal))
        {
            Markup($"<{address}>", startsLine: false);
            return;
        }

        Markup("[", startsLine: false);
        Escaped(Clean(words).Replace('\n', ' '));
        Markup($"]({address})", startsLine: false);
    }

    /// <summary>Adds a stretch of one look; spaces at its ends stay outside, where the marks are read as marks.</summary>
    private void Stretch(string words, string marks)
    {
        var inner = words.Trim();
        if (marks.Length == 0 || inner.Length == 0)
        {
            Escaped(words);
            return;
        }

        var start = words.Length - words.AsSpan().TrimStart().Length;
        Escaped(words[..start]);
        if (marked)
        {
            // Two pairs of marks side by side would be read as other marks.
            text.Append(ZeroWidthSpace);
        }

        text.Append(marks);
        Escaped(inner);
        text.Append(string.Concat(marks.Reverse()));
        marked = true;
        Escaped(words[(start + inner.Length)..]);
    }

    private void Span(string code)
    {
        if (!DiscordLimit.Shows(code))
        {
            return;
        }

        var shown = code.Contains("``", StringComparison.Ordinal) ? code.Replace('`', 'ˋ') : code;
        var fence = shown.Contains('`', StringComparison.Ordinal) ? ("`` ", " ``") : ("`", "`");
        text.Append(fence.Item1).Append(shown).Append(fence.Item2);
        lineStart = false;
        marked = true;
    }

    private void Escaped(string plain)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (IsMark(plain.AsSpan(i)))
            {
                text.Append('\\');
            }

            text.Append(c);
            // Digits keep the start open: "1." would begin a list.
            lineStart = c == '\n' || (lineStart && (char.IsWhiteSpace(c) || char.IsAsciiDigit(c)));
            marked = false;
        }
    }

    /// <summary>Whether a text would begin with markup if it were not escaped.</summary>
    private bool IsMark(ReadOnlySpan<char> rest) =>
        Always.Contains(rest[0], StringComparison.Ordinal)
        || rest.StartsWith("://")
        || (lineStart && AtStart.Contains(rest[0], StringComparison.Ordinal))
        || (lineStart && rest[0] is '.' or ')' && text.Length > 0 && char.IsAsciiDigit(text[^1]));

    /// <summary>A text without control characters and halves of surrogate pairs.</summary>
    internal static string Clean(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || (char.IsControl(c) && c != '\n')))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append("    ");
            }
            else if (rune.Value == '\n' || !Rune.IsControl(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
