using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>Places below the podium, one a line.</summary>
internal sealed record Rows(IReadOnlyList<PodiumPlace> Places) : Section
{
    private const double Row = 38, Space = 6, Padding = 14, Rank = 34;

    public override double Height => (Places.Count * (Row + Space)) - Space;

    public override void Draw(Sheet sheet, Box box)
    {
        foreach (var (i, place) in Places.Index())
        {
            var row = box with { Top = box.Top + (i * (Row + Space)), Height = Row };
            var (left, right, baseline) = (row.Left + Padding, row.Right - Padding, row.Top + 25);
            sheet.Canvas.Fill(row, Look.TileRadius, Look.Tile);
            sheet.Pen.Write($"{place.Rank}", left, baseline, Look.Strong, Look.Quiet);
            var name = Pen.Fit(place.Name, Look.Body, right - left - Rank - Pen.Width(place.Score, Look.Body) - 10);
            sheet.Pen.Write(name, left + Rank, baseline, Look.Body, Look.Text);
            sheet.Pen.WriteLeftOf(place.Score, right, baseline, Look.Body, Look.Quiet);
        }
    }
}
