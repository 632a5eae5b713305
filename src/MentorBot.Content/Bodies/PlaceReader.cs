using System.Text;
using MentorBot.Core.Dialogue;

namespace MentorBot.Content.Bodies;

/// <summary>Finds <c>{name}</c> in the text of a phrase; <c>{{</c> and <c>}}</c> are plain braces.</summary>
internal static class PlaceReader
{
    public static void Read(string text, List<Inline> line, Action<string> named, Action<string> wrong)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                plain.Append(text[i++]);
            }
            else if (text[i] != '{')
            {
                plain.Append(text[i]);
            }
            else if (Name(text, i + 1) is { } name)
            {
                Flush(plain, line);
                line.Add(new Placeholder(name));
                named(name);
                i += name.Length + 1;
            }
            else
            {
                plain.Append(text[i]);
                wrong("a \"{\" opens no place such as {name} (letters, digits and _); write {{ for the sign");
            }
        }

        Flush(plain, line);
    }

    private static string? Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == '}' ? text[start..end] : null;
    }

    private static void Flush(StringBuilder plain, List<Inline> line)
    {
        if (plain.Length > 0)
        {
            line.Add(new Text(plain.ToString()));
            plain.Clear();
        }
    }
}
