using System.Text;

namespace MentorBot.Core.Plans.Export;

/// <summary>Content lines of iCalendar: at most 75 octets each, longer ones folded, ended by CR LF (RFC 5545, 3.1).</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder text = new();

    /// <summary>Adds a property whose value is not of type TEXT.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>Adds a property whose value is text, escaped (3.3.11); other control characters, which must not occur, become spaces.</summary>
    public void AddText(string name, string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            escaped.Append(letter switch
            {
                '\n' => "\\n",
                '\\' or ';' or ',' => $"\\{letter}",
                _ when char.IsControl(letter) => " ",
                _ => letter.ToString(),
            });
        }

        Add(name, escaped.ToString());
    }

    /// <summary>All lines.</summary>
    public override string ToString() => text.ToString();
}
