using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Terminal;

/// <summary>The buttons last shown, as numbered choices that can be typed.</summary>
internal sealed class Choices
{
    private IReadOnlyList<Button> shown = [];

    /// <summary>How many there are to choose from.</summary>
    public int Count => shown.Count;

    /// <summary>Takes the buttons of a reply; without any, those before stay.</summary>
    public void Show(IReadOnlyList<Button> buttons)
    {
        if (buttons.Count > 0)
        {
            shown = buttons;
        }
    }

    /// <summary>The button of a number; null when there is none.</summary>
    public Button? Find(int number) => number >= 1 && number <= shown.Count ? shown[number - 1] : null;

    /// <summary>The number that a line is, written <c>1</c> or <c>[1]</c>; null when it says anything else.</summary>
    public static int? Number(string line)
    {
        var inner = line is ['[', .., ']'] ? line[1..^1].Trim() : line;
        return inner.Length <= 4 && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The line that shows buttons with their numbers.</summary>
    public static IReadOnlyList<Line> Lay(IReadOnlyList<Button> buttons, Page page, string indent)
    {
        var lines = new List<Line>();
        var line = new List<Piece> { new(indent, Tone.Plain) };
        var used = indent.Length;
        for (var i = 0; i < buttons.Count; i++)
        {
            var number = $"[{(i + 1).ToString(CultureInfo.InvariantCulture)}]";
            var label = $" {InlineWriter.Clean(buttons[i].Label)}";
            var length = number.Length + label.Length;
            if (line.Count > 1 && page.Wraps && used + 2 + length > page.Width)
            {
                lines.Add(new(line));
                (line, used) = ([new(indent, Tone.Plain)], indent.Length);
            }
            else if (line.Count > 1)
            {
                line.Add(new("  ", Tone.Plain));
                used += 2;
            }

            line.Add(new(number, Tone.Key));
            line.Add(new(label, Tone.Plain));
            used += length;
        }

        return line.Count > 1 ? [.. lines, new(line)] : lines;
    }
}
