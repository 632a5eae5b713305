using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Testing.Telegram;

/// <summary>Telegram's subset of HTML, read as strictly as its documentation is written.</summary>
/// <param name="Text">What a person sees.</param>
/// <param name="Faults">What the documentation does not allow.</param>
public sealed partial record TelegramHtml(string Text, IReadOnlyList<string> Faults)
{
    private static readonly string[] Tags =
        ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "tg-emoji", "tg-time", "span", "a", "code", "pre", "blockquote"];

    /// <summary>Whether a text leaves anything to see: the server refuses the rest as empty.</summary>
    public static bool ShowsAnything(string text) => text.EnumerateRunes().Any(r =>
        !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    /// <summary>Reads a marked-up text.</summary>
    public static TelegramHtml Read(string html)
    {
        var reader = new Reader(html);
        reader.Read();
        return new TelegramHtml(reader.Text.ToString(), reader.Faults);
    }

    [GeneratedRegex("\\G<(?<close>/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>[^<>]*)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("\\G&(?:(?<name>lt|gt|amp|quot)|#(?<number>[0-9]{1,7})|#x(?<hex>[0-9a-fA-F]{1,6}));", RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex("^ href=\"(?<address>[^\"]+)\"$", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^( class=\"language-[^\"\\s]+\")?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Language();

    private sealed class Reader(string html)
    {
        private readonly Stack<(string Name, string Attributes)> open = [];
        private int at;

        public StringBuilder Text { get; } = new();

        public List<string> Faults { get; } = [];

        public void Read()
        {
            while (at < html.Length)
            {
                switch (html[at])
                {
                    case '<':
                        Markup();
                        break;
                    case '&':
                        Character();
                        break;
                    case '>':
                        Fault("a bare >");
                        at++;
                        break;
                    case var c when char.IsSurrogate(c):
                        Pair(c);
                        break;
                    case var c:
                        if (char.IsControl(c) && c != '\n')
                        {
                            Fault($"a control character U+{(int)c:X4}");
                        }

                        Text.Append(c);
                        at++;
                        break;
                }
            }

            foreach (var left in open)
            {
                Fault($"<{left.Name}> is never closed");
            }
        }

        private void Pair(char c)
        {
            if (char.IsHighSurrogate(c) && at + 1 < html.Length && char.IsLowSurrogate(html[at + 1]))
            {
                Text.Append(html, at, 2);
                at += 2;
                return;
            }

            Fault("half a surrogate pair");
            at++;
        }

        private void Character()
        {
            var entity = Entity().Match(html, at);
            if (!entity.Success)
            {
                Fault("a bare &");
                at++;
                return;
            }

            Text.Append(entity.Groups["name"].Value switch
            {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                _ when entity.Groups["number"] is { Success: true } number => new Rune(int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)).ToString(),
                _ => new Rune(int.Parse(entity.Groups["hex"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            });
            at += entity.Length;
        }

        private void Markup()
        {
            var tag = Tag().Match(html, at);
            if (!tag.Success)
            {
                Fault("a bare <");
                at++;
                return;
            }

            var name = tag.Groups["name"].Value;
            var attributes = tag.Groups["attributes"].Value;
            at += tag.Length;
            if (!Tags.Contains(name))
            {
                Fault($"<{name}> is not supported");
            }
            else if (tag.Groups["close"].Length > 0)
            {
                if (attributes.Length > 0 || !open.TryPop(out var last) || last.Name != name)
                {
                    Fault($"</{name}> closes nothing");
                }
            }
            else
            {
                Nest(name, attributes);
                open.Push((name, attributes));
            }
        }

        private void Nest(string name, string attributes)
        {
            var right = name switch
            {
                "a" => Link().Match(attributes) is { Success: true } link
                    && Uri.TryCreate(link.Groups["address"].Value.Replace("&amp;", "&", StringComparison.Ordinal), UriKind.Absolute, out _),
                "code" when open.TryPeek(out var pre) && pre.Name == "pre" => Language().IsMatch(attributes),
                "span" => attributes == " class=\"tg-spoiler\"",
                "blockquote" => attributes is "" or " expandable",
                "tg-emoji" or "tg-time" => attributes.Length > 0,
                _ => attributes.Length == 0,
            };
            if (!right)
            {
                Fault($"<{name}{attributes}> has wrong attributes");
            }

            // "pre and code entities can't contain other entities and can't be part of them"; the one exception names the language of a pre.
            var inside = open.Select(o => o.Name).ToList();
            var code = name is "code" or "pre";
            if (inside.Contains("code") || (inside.Contains("pre") && !(name == "code" && inside is ["pre"])) || (code && inside.Exists(i => i is not ("pre" or "blockquote"))))
            {
                Fault($"<{name}> inside <{string.Join("><", inside)}>");
            }

            if (name is "a" or "blockquote" && inside.Contains(name))
            {
                Fault($"<{name}> inside itself");
            }
        }

        private void Fault(string what) => Faults.Add($"can't parse entities: {what} at {at}");
    }
}
