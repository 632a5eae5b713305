using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>Words in a tile, where there is nothing to draw yet.</summary>
internal sealed record Note(string Text) : Section
{
    private const double Padding = 16, Line = 24;

    private readonly IReadOnlyList<string> lines = Pen.Lines(Text, Look.Body, Card.Room - (2 * Padding));

    public override double Height => (lines.Count * Line) + (2 * Padding);

    public override void Draw(Sheet sheet, Box box)
    {
        sheet.Canvas.Fill(box, Look.TileRadius, Look.Tile);
        foreach (var (i, line) in lines.Index())
        {
            sheet.Pen.Write(line, box.Left + Padding, box.Top + Padding + (i * Line) + 17, Look.Body, Look.Quiet);
        }
    }
}
