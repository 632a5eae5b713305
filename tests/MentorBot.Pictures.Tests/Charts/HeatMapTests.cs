using MentorBot.Core.Pictures;
using MentorBot.Pictures.Charts;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;
using MentorBot.Testing.Pictures;

namespace MentorBot.Pictures.Tests.Charts;

public sealed class HeatMapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(36)]
    [InlineData(371)]
    public void Draw_Days_EachHasItsShadeInItsPlace(int count)
    {
        // A Thursday: three days of the first week have no value.
        double[] hours = [0, 0.5, 1, 2, 2.5];
        var calendar = new CalendarHeat(new DateOnly(2026, 11, 5), [.. Enumerable.Range(0, count).Select(i => hours[i % 5])]).Recent;
        var map = new HeatMap(calendar, SampleCharts.Words);
        var box = new Box(0, 0, Card.Room, map.Height);
        var canvas = new Canvas(box.Width, box.Height, Look.Card);
        map.Draw(new Sheet(canvas, new Pen(canvas)), box);

        var before = CalendarHeat.Weekday(calendar.First);
        Assert.All(Enumerable.Range(0, before), i => Assert.Equal(Look.Faint, Middle(canvas, map.Day(box, i))));
        foreach (var (i, value) in calendar.Hours.Index())
        {
            var day = map.Day(box, before + i);
            Assert.True(day.Right <= box.Right);
            Assert.Equal(Look.Shades[CalendarHeat.Shade(value)], Middle(canvas, day));
        }
    }

    private static Ink Middle(Canvas canvas, Box box) =>
        canvas.Pixels[(Canvas.Snap(box.Top + (box.Height / 2)) * canvas.Width) + Canvas.Snap(box.Middle)];
}
