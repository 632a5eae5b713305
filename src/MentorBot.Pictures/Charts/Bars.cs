using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>A bar for each skill, what is planned lighter; in two columns when they are many.</summary>
internal sealed record Bars(IReadOnlyList<SkillBar> Skills, ChartWords Words) : Section
{
    public const double Row = 42, Thickness = 10, Title = 36;

    private const int MostInOneColumn = 7;

    public int ColumnCount => Skills.Count > MostInOneColumn ? 2 : 1;

    public int RowCount => (Skills.Count + ColumnCount - 1) / ColumnCount;

    public override double Height => Title + (Row * RowCount) - 6;

    public override void Draw(Sheet sheet, Box box)
    {
        sheet.Pen.Write(Words.Skills, box.Left, box.Top + 14, Look.Section, Look.Text);
        var left = Key.DrawLeftOf(sheet, box.Right, box.Top + 13, Look.Planned, Words.Planned);
        Key.DrawLeftOf(sheet, left, box.Top + 13, Look.Done, Words.Done);
        var columns = box.Columns(ColumnCount, 26);
        foreach (var (i, skill) in Skills.Index())
        {
            Bar(sheet, skill, columns[i / RowCount] with { Top = box.Top + Title + (Row * (i % RowCount)), Height = Row });
        }
    }

    /// <summary>Where a bar is filled up to.</summary>
    /// <param name="track">The whole bar.</param>
    /// <param name="fraction">How much of it, above 0; however little, its round ends have room.</param>
    public static Box Part(Box track, double fraction) => track with { Width = track.Height + ((track.Width - track.Height) * fraction) };

    private static void Bar(Sheet sheet, SkillBar skill, Box cell)
    {
        var percent = $"{skill.DonePercent} %";
        var name = Pen.Fit(skill.Name, Look.Body, cell.Width - Pen.Width(percent, Look.Body) - 8);
        sheet.Pen.Write(name, cell.Left, cell.Top + 13, Look.Body, Look.Text);
        sheet.Pen.WriteLeftOf(percent, cell.Right, cell.Top + 13, Look.Body, Look.Quiet);
        var track = cell with { Top = cell.Top + 21, Height = Thickness };
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
