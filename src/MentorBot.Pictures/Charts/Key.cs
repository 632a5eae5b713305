using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>What a colour means: a spot of it, and its words.</summary>
internal static class Key
{
    private const double Spot = 11, Space = 6, After = 14;

    /// <summary>The width of one, with the space after it.</summary>
    public static double Width(string words) => Spot + Space + Pen.Width(words, Look.Small) + After;

    /// <summary>Draws one to the right of a place.</summary>
    public static void Draw(Sheet sheet, double left, double baseline, Ink ink, string words)
    {
        sheet.Canvas.Fill(new Box(left, baseline - Spot + 0.5, Spot, Spot), Spot / 3, ink);
        sheet.Pen.Write(words, left + Spot + Space, baseline, Look.Small, Look.Quiet);
    }

    /// <summary>Draws one that ends at a place.</summary>
    /// <returns>Where the one before it ends.</returns>
    public static double DrawLeftOf(Sheet sheet, double right, double baseline, Ink ink, string words)
    {
        var left = right - Width(words) + After;
        Draw(sheet, left, baseline, ink, words);
        return left - After;
    }
}
