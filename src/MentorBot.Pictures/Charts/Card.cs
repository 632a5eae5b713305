using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>The card that every picture is: a rounded ground with sections from top to bottom.</summary>
internal static class Card
{
    private const double Edge = Look.Margin + Look.Padding;

    /// <summary>The width that a section has, points.</summary>
    public const double Room = Look.Width - (2 * Edge);

    public static Canvas Draw(IReadOnlyList<Section> sections)
    {
        var height = sections.Sum(s => s.Height) + (Look.Gap * (sections.Count - 1)) + (2 * Edge);
        var canvas = new Canvas(Look.Width, height, Look.Page);
        canvas.Fill(new Box(0, 0, Look.Width, height).Within(Look.Margin), Look.CardRadius, Look.Card);
        var sheet = new Sheet(canvas, new Pen(canvas));
        var top = Edge;
        foreach (var section in sections)
        {
            section.Draw(sheet, new Box(Edge, top, Room, section.Height));
            top += section.Height + Look.Gap;
        }

        return canvas;
    }
}
