using MentorBot.Core.Pictures;
using MentorBot.Pictures.Charts;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;
using MentorBot.Testing.Pictures;

namespace MentorBot.Pictures.Tests.Charts;

public sealed class BarsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0.01, 0.02)]
    [InlineData(0.5, 0.75)]
    [InlineData(0.99, 0.99)]
    [InlineData(1, 1)]
    public void Draw_OneSkill_EndsDoneAndPlannedWhereTheyBelong(double done, double planned)
    {
        var bars = new Bars([new SkillBar("SQL", done, planned)], SampleCharts.Words);
        var box = new Box(0, 0, Card.Room, bars.Height);
        var canvas = new Canvas(box.Width, box.Height, Look.Card);
        bars.Draw(new Sheet(canvas, new Pen(canvas)), box);

        var track = Bars.Track(bars.Cell(box, 0));
        var row = canvas.Pixels.Slice(Canvas.Snap(track.Top + (track.Height / 2)) * canvas.Width, canvas.Width).ToArray();
        var doneEnd = End(track, done);
        var plannedEnd = Math.Max(doneEnd, End(track, planned));
        Assert.All(row[..doneEnd], p => Assert.Equal(Look.Done, p));
        Assert.All(row[doneEnd..plannedEnd], p => Assert.Equal(Look.Planned, p));
        Assert.All(row[plannedEnd..Canvas.Snap(track.Right)], p => Assert.Equal(Look.Tile, p));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(27)]
    [InlineData(40)]
    public void Cell_OfEverySkill_IsInTheBoxAndItsOwn(int count)
    {
        var bars = new Bars([.. Enumerable.Range(0, count).Select(i => new SkillBar($"{i}", 0, 0))], SampleCharts.Words);
        var box = new Box(0, 0, Card.Room, bars.Height);
        var tracks = Enumerable.Range(0, count).Select(i => Bars.Track(bars.Cell(box, i))).ToList();
        Assert.Equal(count, tracks.Distinct().Count());
        Assert.All(tracks, t => Assert.True(t.Left >= 0 && t.Right <= box.Right && t.Bottom <= box.Bottom));
    }

    private static int End(Box track, double fraction) => fraction == 0 ? 0 : Canvas.Snap(Bars.Part(track, fraction).Right);
}
