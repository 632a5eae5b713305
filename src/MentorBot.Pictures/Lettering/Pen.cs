using System.Globalization;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Lettering;

/// <summary>How letters look.</summary>
/// <param name="Size">Points from one line to the next when set solid; capitals are 0.7 of it.</param>
/// <param name="Weight">The width of a stroke, hundredths of the size.</param>
internal readonly record struct Hand(double Size, double Weight)
{
    public static Hand Regular(double size) => new(size, 8.8);

    public static Hand Bold(double size) => new(size, 12.5);

    /// <summary>What is added between letters, hundredths of the size: the paths are spaced for the regular weight.</summary>
    public double Spacing => (Weight - Regular(Size).Weight) * 0.7;
}

/// <summary>Writes on a canvas, and measures what it would write.</summary>
internal sealed class Pen(Canvas canvas)
{
    private readonly Dictionary<(string Element, Hand Hand), Mask> masks = [];

    /// <summary>Writes a line to the right of a place.</summary>
    /// <param name="text">One line.</param>
    /// <param name="x">The left end, points.</param>
    /// <param name="baseline">Where letters stand, points.</param>
    /// <param name="hand">How.</param>
    /// <param name="ink">In which colour.</param>
    public void Write(string text, double x, double baseline, Hand hand, Ink ink)
    {
        var top = Canvas.Snap(baseline);
        foreach (var element in Elements(text))
        {
            var mask = MaskOf(element, hand);
            mask.Lay(canvas, Canvas.Snap(x), top, ink);
            x += Advance(element, hand);
        }
    }

    /// <summary>Writes a line that ends at a place.</summary>
    public void WriteLeftOf(string text, double right, double baseline, Hand hand, Ink ink) =>
        Write(text, right - Width(text, hand), baseline, hand, ink);

    /// <summary>Writes a line around a place.</summary>
    public void WriteAround(string text, double middle, double baseline, Hand hand, Ink ink) =>
        Write(text, middle - (Width(text, hand) / 2), baseline, hand, ink);

    /// <summary>The width of a line, points.</summary>
    public static double Width(string text, Hand hand) => Elements(text).Sum(e => Advance(e, hand));

    /// <summary>A line, shortened by an ellipsis where it is wider than there is room.</summary>
    public static string Fit(string text, Hand hand, double room)
    {
        if (Width(text, hand) <= room)
        {
            return text;
        }

        var kept = "";
        foreach (var element in Elements(text))
        {
            if (Width($"{kept}{element}…", hand) > room)
            {
                break;
            }

            kept += element;
        }

        return $"{kept.TrimEnd()}…";
    }

    /// <summary>A text cut into lines at its spaces; a word wider than the room is shortened.</summary>
    public static IReadOnlyList<string> Lines(string text, Hand hand, double room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines is [.., var last] && Width($"{last} {word}", hand) <= room)
            {
                lines[^1] = $"{last} {word}";
            }
            else
            {
                lines.Add(Fit(word, hand, room));
            }
        }

        return lines;
    }

    private static double Advance(string element, Hand hand) =>
        Typeface.Of(element) is { Advance: > 0 and var advance } ? (advance + hand.Spacing) * hand.Size / 100 : 0;

    private Mask MaskOf(string element, Hand hand)
    {
        if (!masks.TryGetValue((element, hand), out var mask))
        {
            masks[(element, hand)] = mask = Mask.Of(Typeface.Of(element), hand.Size * Canvas.Scale, hand.Weight);
        }

        return mask;
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
