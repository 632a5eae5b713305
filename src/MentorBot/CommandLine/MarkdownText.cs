using System.Text;
using MentorBot.Core.Dialogue;

namespace MentorBot.CommandLine;

/// <summary>Writes the leaves of a document as Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>One line of leaves.</summary>
    public static string Line(IReadOnlyList<Inline> line)
    {
        var text = new StringBuilder();
        Write(line, text);
        return Opening(text.ToString());
    }

    /// <summary>Leaves within a cell of a table.</summary>
    public static string Cell(IReadOnlyList<Inline> cell)
    {
        var text = new StringBuilder();
        Write(cell, text);
        return text.ToString().Replace("|", "\\|", StringComparison.Ordinal);
    }

    /// <summary>The longest run of a character.</summary>
    public static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static void Write(IReadOnlyList<Inline> line, StringBuilder text)
    {
        foreach (var leaf in line)
        {
            switch (leaf)
            {
                case Text plain:
                    Escape(plain.Value, text);
                    break;
                case CodeSpan code:
                    Code(code.Code, text);
                    break;
                case Strong strong:
                    Around("**", strong.Content, text);
                    break;
                case Emphasis emphasis:
                    Around("*", emphasis.Content, text);
                    break;
                case TopicLink link:
                    Write(link.Content, text);
                    break;
                case Link link:
                    Around("[", link.Content, text, $"](<{link.Address.AbsoluteUri}>)");
                    break;
                case Placeholder place:
                    Escape($"{{{place.Name}}}", text);
                    break;
            }
        }
    }

    private static void Around(string before, IReadOnlyList<Inline> content, StringBuilder text, string? after = null)
    {
        text.Append(before);
        Write(content, text);
        text.Append(after ?? before);
    }

    /// <summary>Text with every character escaped that could begin markup; an underscore or ampersand only where it could.</summary>
    private static void Escape(string value, StringBuilder text)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var escaped = c switch
            {
                '\\' or '`' or '*' or '[' or ']' or '<' or '>' => true,
                '_' => !(Letter(value, i - 1) && Letter(value, i + 1)),
                '~' => i + 1 < value.Length && value[i + 1] == '~',
                '&' => i + 1 < value.Length && (value[i + 1] == '#' || char.IsAsciiLetter(value[i + 1])),
                _ => false,
            };
            if (escaped)
            {
                text.Append('\\');
            }

            text.Append(char.IsControl(c) ? ' ' : c);
        }
    }

    private static bool Letter(string value, int at) => at >= 0 && at < value.Length && char.IsLetterOrDigit(value[at]);

    /// <summary>A line whose first character cannot begin a heading, a list, a quotation, a fence or a table.</summary>
    private static string Opening(string line)
    {
        line = line.Trim(' ');
        if (line.Length > 0 && line[0] is '#' or '-' or '+' or '=' or '|' or '~')
        {
            return "\\" + line;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    private static void Code(string code, StringBuilder text)
    {
        var fence = new string('`', LongestRun(code, '`') + 1);
        var space = code.Length == 0 || code[0] is '`' or ' ' || code[^1] is '`' or ' ' ? " " : "";
        text.Append(fence).Append(space).Append(code.Replace('\n', ' ')).Append(space).Append(fence);
    }
}
