using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>The numbers that matter most, in tiles side by side.</summary>
internal sealed record Headlines(IReadOnlyList<Headline> Shown) : Section
{
    private const double Padding = 10, Gap = 8, SmallestNumber = 18, SmallestLabel = 11.5;

    public override double Height => 76;

    public override void Draw(Sheet sheet, Box box)
    {
        var tiles = box.Columns(Shown.Count, Gap);
        var room = tiles[0].Width - (2 * Padding);
        var number = Fitting(Shown.Select(h => h.Value), Look.Number, SmallestNumber, room);
        var label = Fitting(Shown.Select(h => h.Label), Look.Small, SmallestLabel, room);
        foreach (var (headline, tile) in Shown.Zip(tiles))
        {
            sheet.Canvas.Fill(tile, Look.TileRadius, Look.Tile);
            sheet.Pen.Write(Pen.Fit(headline.Value, number, room), tile.Left + Padding, tile.Top + 38, number, Look.Text);
            sheet.Pen.Write(Pen.Fit(headline.Label, label, room), tile.Left + Padding, tile.Top + 60, label, Look.Quiet);
        }
    }

    /// <summary>All are written smaller when one is long; only below the smallest size it is shortened.</summary>
    private static Hand Fitting(IEnumerable<string> texts, Hand hand, double smallest, double room)
    {
        var widest = texts.Max(t => Pen.Width(t, hand));
        return widest <= room ? hand : hand with { Size = Math.Max(smallest, Math.Floor(hand.Size * room / widest * 4) / 4) };
    }
}
