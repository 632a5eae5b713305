using System.Text;
using System.Text.RegularExpressions;
using MentorBot.Core.Dialogue;

namespace MentorBot.Telegram.Rendering;

/// <summary>How a stretch of text looks.</summary>
[Flags]
internal enum Face
{
    /// <summary>Plain.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Code, which bears no other face beside it.</summary>
    Code = 4,
}

/// <summary>Text in Telegram's HTML as it grows. Source: Bot API, "HTML style".</summary>
internal sealed partial class HtmlText
{
    private readonly StringBuilder html = new();
    private int length;
    private bool shows;

    public WrittenHtml ToHtml() => new(html.ToString(), length, shows);

    /// <summary>Adds text of our own, without markup.</summary>
    public void Plain(string text) => Escaped(text);

    /// <summary>Adds running text.</summary>
    public void Line(IReadOnlyList<Inline> line, Face face)
    {
        foreach (var piece in line)
        {
            Piece(piece, face, linked: false);
        }
    }

    /// <summary>Adds a block of code.</summary>
    public void Code(string language, string code)
    {
        var clean = TelegramCharacters.Clean(code, lines: true);
        if (!TelegramCharacters.ShowAnything(clean))
        {
            return;
        }

        var named = Language().IsMatch(language);
        html.Append(named ? $"<pre><code class=\"language-{language}\">" : "<pre>");
        Escaped(clean);
        html.Append(named ? "</code></pre>" : "</pre>");
    }

    private void Piece(Inline piece, Face face, bool linked)
    {
        switch (piece)
        {
            case Text leaf:
                Stretch(TelegramCharacters.WithoutMentions(TelegramCharacters.Clean(leaf.Value, lines: true)), face);
                break;
            case Placeholder place:
                Stretch($"{{{place.Name}}}", face);
                break;
            case CodeSpan span:
                // "All other entities can't contain each other": within a link, code is words.
                Stretch(TelegramCharacters.Clean(span.Code, lines: true), linked ? face : Face.Code);
                break;
            case Strong strong:
                Pieces(strong.Content, face | Face.Bold, linked);
                break;
            case Emphasis emphasis:
                Pieces(emphasis.Content, face | Face.Italic, linked);
                break;
            case TopicLink link:
                Pieces(link.Content, face, linked);
                break;
            case Link link when !linked && link.Address is { IsAbsoluteUri: true, Scheme: "https" or "http" } && TelegramCharacters.ShowAnything(PlainText.Of(link.Content)):
                html.Append("<a href=\"").Append(Escape(link.Address.AbsoluteUri)).Append("\">");
                Pieces(link.Content, face, linked: true);
                html.Append("</a>");
                break;
            case Link link:
                Pieces(link.Content, face, linked);
                break;
        }
    }

    private void Pieces(IReadOnlyList<Inline> pieces, Face face, bool linked)
    {
        foreach (var piece in pieces)
        {
            Piece(piece, face, linked);
        }
    }

    /// <summary>Adds a stretch of one face, with the tags that open and close it.</summary>
    private void Stretch(string text, Face face)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Escaped(text);
            return;
        }

        var (open, close) = face switch
        {
            _ when face.HasFlag(Face.Code) => ("<code>", "</code>"),
            Face.Bold => ("<b>", "</b>"),
            Face.Italic => ("<i>", "</i>"),
            Face.Bold | Face.Italic => ("<b><i>", "</i></b>"),
            _ => ("", ""),
        };
        html.Append(open);
        Escaped(text);
        html.Append(close);
    }

    private void Escaped(string text)
    {
        html.Append(Escape(text));
        length += text.Length;
        shows = shows || TelegramCharacters.ShowAnything(text);
    }

    private static string Escape(string text) => !text.AsSpan().ContainsAny("&<>\"")
        ? text
        : text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9+#._-]{1,32}\z")]
    private static partial Regex Language();
}
