using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Boards;
using MentorBot.Core.Quizzes.Races;

namespace MentorBot.Core.Tests.Quizzes;

public sealed class BoardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Board_ShowsWhoAskedTo_WithTheirTrueRank_AndAlwaysTheReader()
    {
        var board = Board.Of(
            [Won("a", 300, "Aki"), Won("b", 200, "Bo"), Won("b", 50, "Bob"), Won("me", 100, "Maya"), Won("discord:1", 20, "Maya")],
            [Wish("b", false), Wish("b", true), Wish("a", true), Wish("a", false)],
            Now.AddDays(-1),
            null,
            new HashSet<string> { "me", "discord:1" });
        Assert.Equal(["1 Aki 300 False", "2 Bob 250 True", "3 Maya 120 False"], board.Rows.Select(r => $"{r.Rank} {r.Name} {r.Points} {r.Shown}"));
        Assert.True(board.Rows[2].Mine);
    }

    [Fact]
    public void Board_CountsTheCommunityAndThePeriodAlone()
    {
        var points = new[] { Won("a", 300, "Aki", "discord/2"), Won("a", 100, "Aki"), Won("a", 40, "Aki", at: Now.AddDays(-3)) };
        Assert.Equal(100, Assert.Single(Board.Of(points, [], Now.AddDays(-1), "discord/1", new HashSet<string>()).Rows).Points);
        Assert.Equal(440, Assert.Single(Board.Of(points, [], Now.AddDays(-4), null, new HashSet<string>()).Rows).Points);
    }

    [Theory]
    [InlineData("day", "2026-11-25")]
    [InlineData("week", "2026-11-23")]
    [InlineData("season", "2026-10-01")]
    public void Periods_BeginInUtc(string period, string start) =>
        Assert.Equal(DateTimeOffset.Parse($"{start}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), BoardPeriod.Start(period, Now));

    [Fact]
    public void AWeek_OverTheEndOfASeason_ReadsBoth() =>
        Assert.Equal(["points:2026Q3", "points:2026Q4"], BoardPeriod.Logs(new DateTimeOffset(2026, 9, 28, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 2, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void WhatIsNotKeptAnyMore_NoBoardWouldShow()
    {
        for (var now = Now; now < Now.AddYears(5); now += TimeSpan.FromHours(23))
        {
            Assert.All(BoardPeriod.Names, p => Assert.True(now - BoardPeriod.Start(p, now) < RaceKeeping.Points));
            var kept = Enumerable.Range(0, RaceKeeping.Points.Days + 1).Select(days => RaceRecords.SeasonOf(now.AddDays(-days))).Reverse().Distinct();
            Assert.Equal(kept, RaceRecords.SeasonsKept(now));
        }
    }

    private static LogEntry Won(string owner, int points, string name, string community = "discord/1", DateTimeOffset? at = null) =>
        new("points:2026Q4", owner, at ?? Now, JsonSerializer.SerializeToUtf8Bytes(new RacePoints(community, points, name), CoreJson.Default.RacePoints));

    private static LogEntry Wish(string owner, bool shown) =>
        new(Board.Wishes, owner, (owner == "b") == shown ? Now : Now.AddHours(-1), JsonSerializer.SerializeToUtf8Bytes(new BoardWish(shown), CoreJson.Default.BoardWish));
}
