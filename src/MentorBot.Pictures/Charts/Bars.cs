using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>A bar for each skill, what is planned lighter; in two columns when they are many.</summary>
internal sealed record Bars(IReadOnlyList<SkillBar> Skills, ChartWords Words) : Section
{
    private const double Row = 44, Thickness = 10, Title = 36, PercentRoom = 54;

    private const int MostInOneColumn = 7;

    private int ColumnCount => Skills.Count > MostInOneColumn ? 2 : 1;

    private int RowCount => (Skills.Count + ColumnCount - 1) / ColumnCount;

    public override double Height => Title + (Row * RowCount) - 6;

    public override void Draw(Sheet sheet, Box box)
    {
        sheet.Pen.Write(Words.Skills, box.Left, box.Top + 14, Look.Section, Look.Text);
        var left = Key.DrawLeftOf(sheet, box.Right, box.Top + 13, Look.Planned, Words.Planned);
        Key.DrawLeftOf(sheet, left, box.Top + 13, Look.Done, Words.Done);
        foreach (var (i, skill) in Skills.Index())
        {
            Bar(sheet, skill, Cell(box, i));
        }
    }

    /// <summary>The place of a skill.</summary>
    /// <param name="box">The section's place.</param>
    /// <param name="number">Its number, from 0.</param>
    public Box Cell(Box box, int number) =>
        box.Columns(ColumnCount, 26)[number / RowCount] with { Top = box.Top + Title + (Row * (number % RowCount)), Height = Row };

    /// <summary>The whole bar of a skill.</summary>
    public static Box Track(Box cell) => cell with { Top = cell.Top + 23, Width = cell.Width - PercentRoom, Height = Thickness };

    /// <summary>Where a bar is filled up to.</summary>
    /// <param name="track">The whole bar.</param>
    /// <param name="fraction">How much of it, above 0; however little, its round ends have room.</param>
    public static Box Part(Box track, double fraction) => track with { Width = track.Height + ((track.Width - track.Height) * fraction) };

    private static void Bar(Sheet sheet, SkillBar skill, Box cell)
    {
        var percent = $"{skill.DonePercent} %";
        var track = Track(cell);
        sheet.Pen.Write(Pen.Fit(skill.Name, Look.Body, cell.Width), cell.Left, cell.Top + 13, Look.Body, Look.Text);
        sheet.Pen.WriteLeftOf(percent, cell.Right, track.Bottom, Look.Body, Look.Quiet);
        sheet.Canvas.Fill(track, Thickness, Look.Tile);
        Fill(sheet, track, skill.Planned, Look.Planned);
        Fill(sheet, track, skill.Done, Look.Done);
    }

    private static void Fill(Sheet sheet, Box track, double fraction, Ink ink)
    {
        if (fraction > 0)
        {
            sheet.Canvas.Fill(Part(track, fraction), Thickness, ink);
        }
    }
}
