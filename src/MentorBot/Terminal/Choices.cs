using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Terminal;

/// <summary>The buttons last shown, as numbered choices that can be typed.</summary>
internal sealed class Choices
{
    private IReadOnlyList<Button> shown = [];
    private bool lettered;

    /// <summary>How many there are to choose from.</summary>
    public int Count => shown.Count;

    /// <summary>Takes the buttons of a reply; without any, those before stay.</summary>
    /// <param name="buttons">In order.</param>
    /// <param name="letters">Whether they are chosen by letter, because a number answers the question.</param>
    public void Show(IReadOnlyList<Button> buttons, bool letters = false)
    {
        if (buttons.Count > 0)
        {
            (shown, lettered) = (buttons, letters);
        }
    }

    /// <summary>The button of a number; null when there is none.</summary>
    public Button? Find(int number) => number >= 1 && number <= shown.Count ? shown[number - 1] : null;

    /// <summary>The choice that a line is, written <c>1</c> or <c>[1]</c>, or <c>a</c> where letters choose; null when it says anything else.</summary>
    public int? Number(string line)
    {
        var inner = line is ['[', .., ']'] ? line[1..^1].Trim() : line;
        if (lettered)
        {
            return inner is [var letter] && char.ToLowerInvariant(letter) - 'a' + 1 is > 0 and var place && place <= shown.Count ? place : null;
        }

        return inner.Length <= 4 && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The line that shows buttons with their numbers.</summary>
    public static IReadOnlyList<Line> Lay(IReadOnlyList<Button> buttons, Page page, string indent, bool letters = false)
    {
        var lines = new List<Line>();
        var line = new List<Piece> { new(indent, Tone.Plain) };
        var used = indent.Length;
        for (var i = 0; i < buttons.Count; i++)
        {
            var number = letters && i < 26 ? $"[{(char)('a' + i)}]" : $"[{(i + 1).ToString(CultureInfo.InvariantCulture)}]";
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
