using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>The first three on their steps, the winner in the middle.</summary>
internal sealed record Steps(IReadOnlyList<PodiumPlace> Places) : Section
{
    private const double Disc = 56, Edge = 6, Above = 122, Highest = 132, Lower = 34;

    /// <summary>Which column each place takes.</summary>
    private static readonly int[] Column = [1, 0, 2];

    public override double Height => Above + Highest;

    public override void Draw(Sheet sheet, Box box)
    {
        var columns = box.Columns(3, 12);
        foreach (var (i, place) in Places.Take(3).Index())
        {
            var rank = Math.Clamp(place.Rank, 1, 3) - 1;
            var height = Highest - (Lower * rank);
            Step(sheet, place, Look.Medals[rank], columns[Column[i]] with { Top = box.Bottom - height, Height = height });
        }
    }

    private static void Step(Sheet sheet, PodiumPlace place, Ink medal, Box step)
    {
        sheet.Canvas.Fill(step with { Height = step.Height / 2 }, Look.TileRadius, medal);
        sheet.Canvas.Fill(step with { Top = step.Top + Edge, Height = step.Height - Edge }, Look.TileRadius, Look.Tile);
        sheet.Pen.WriteAround($"{place.Rank}", step.Middle, step.Top + 46, Hand.Bold(38), medal);
        sheet.Canvas.Fill(new Box(step.Middle - (Disc / 2), step.Top - Above, Disc, Disc), Disc / 2, medal);
        sheet.Pen.WriteAround(Initial(place.Name), step.Middle, step.Top - Above + 38, Hand.Bold(28), Look.Page);
        var name = Pen.Fit(place.Name, Look.Strong, step.Width);
        sheet.Pen.WriteAround(name, step.Middle, step.Top - 38, Look.Strong, Look.Text);
        sheet.Pen.WriteAround(Pen.Fit(place.Score, Look.Small, step.Width), step.Middle, step.Top - 17, Look.Small, Look.Quiet);
    }

    private static string Initial(string name) => name.Trim() is { Length: > 0 } trimmed
        ? System.Globalization.StringInfo.GetNextTextElement(trimmed).ToUpperInvariant()
        : "";
}
