using MentorBot.Core.Pictures;

namespace MentorBot.Core.Tests.Pictures;

public sealed class CalendarHeatTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 5);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(12, 3)]
    public void Weeks_FromAThursday_CountsThoseTouched(int days, int weeks) => Assert.Equal(weeks, Days(days).Weeks);

    [Theory]
    [InlineData(10)]
    [InlineData(368)]
    public void Recent_UpToAYear_IsAll(int days) => Assert.Equal(days, Days(days).Recent.Hours.Count);

    [Theory]
    [InlineData(369)]
    [InlineData(1000)]
    public void Recent_MoreThanAYear_IsTheLastFiftyThreeWeeks(int days)
    {
        var (all, recent) = (Days(days), Days(days).Recent);
        Assert.Equal(53, recent.Weeks);
        Assert.Equal(DayOfWeek.Monday, recent.First.DayOfWeek);
        Assert.Equal(all.Last, recent.Last);
        Assert.Equal(all.Hours[^1], recent.Hours[^1]);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.01, 1)]
    [InlineData(0.5, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(2.01, 4)]
    public void Shade_AnyHours_FollowsTheLegend(double hours, int shade) => Assert.Equal(shade, CalendarHeat.Shade(hours));

    private static CalendarHeat Days(int count) => new(Thursday, [.. Enumerable.Range(0, count).Select(i => (double)i)]);
}
