using FsCheck.Fluent;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Testing;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Tests.Quizzes;

/// <summary>When cards come back.</summary>
public sealed class ReviewRulesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 22, 12, 0);
    private static readonly ReviewRules Plain = ReviewRules.Default with { Fuzz = false, LongestInterval = 36_500 };

    /// <summary>The golden sequence of ts-fsrs and py-fsrs: each review at its due time.</summary>
    [Fact]
    public void AGoldenSequence_HasTheKnownIntervals()
    {
        Grade[] grades = [.. Enumerable.Repeat(Grade.Good, 6), Grade.Again, Grade.Again, .. Enumerable.Repeat(Grade.Good, 5)];
        var (at, card) = (Start, (ReviewCard?)null);
        var (days, stabilities, difficulties) = (new List<int>(), new List<double>(), new List<double>());
        foreach (var grade in grades)
        {
            card = Plain.Review(card, "numpy/q", grade, at, StudyDate.Of(at, DateTimeZone.Utc));
            days.Add(Period.DaysBetween(card.Last, card.Due));
            stabilities.Add(card.Stability);
            difficulties.Add(card.Difficulty);
            at = card.DueAt is { } due ? Instant.FromDateTimeOffset(due) : at + Duration.FromDays(days[^1]);
        }

        Assert.Equal([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21], days);
        AssertNear([2.3065, 2.3065, 10.971, 46.3169, 162.9998, 497.8766, 6.8904, 2.1546, 2.1546, 3.9831, 7.2363, 12.483, 20.7704], stabilities);
        AssertNear([2.1181, 2.1112, 2.1043, 2.0975, 2.0906, 2.0837, 7.3832, 9.1251, 9.1112, 9.0973, 9.0835, 9.0696, 9.0558], difficulties);
    }

    [Theory]
    [InlineData("1", 60)]
    [InlineData("2", 330)]
    [InlineData("3", 600)]
    [InlineData("3 2", 600)]
    [InlineData("3 1", 60)]
    [InlineData("4 1", 600)]
    [InlineData("4 1 2", 900)]
    public void WithinASitting_ACardComesBackAfterItsStep(string grades, int seconds)
    {
        var card = grades.Split(' ').Aggregate((ReviewCard?)null, (c, g) => Plain.Review(c, "numpy/q", (Grade)(g[0] - '0'), Start, StudyDate.Of(Start, DateTimeZone.Utc)));

        Assert.Equal(Start.ToDateTimeOffset().AddSeconds(seconds), card!.DueAt);
    }

    [Fact]
    public void FailingTwiceOnADay_IsOneFailure()
    {
        var card = Plain.Review(null, "numpy/q", Grade.Again, Start, StudyDate.Of(Start, DateTimeZone.Utc));
        card = Plain.Review(card, "numpy/q", Grade.Again, Start + Duration.FromMinutes(1), StudyDate.Of(Start + Duration.FromMinutes(1), DateTimeZone.Utc));
        Assert.Equal(1, card.Failures);

        card = Plain.Review(card, "numpy/q", Grade.Again, Start + Duration.FromDays(1), StudyDate.Of(Start + Duration.FromDays(1), DateTimeZone.Utc));
        Assert.Equal((2, 3), (card.Failures, card.Reviews));
    }

    /// <summary>Whatever happened before: memories stay in bounds, a better grade never gives less, and no interval passes the longest.</summary>
    [Fact]
    public void AnyHistory_KeepsTheBounds() => Properties.ForAll(Gen.Choose(0, 255).ListOf(20), 100, history =>
    {
        var rules = Plain with { Retention = 0.80 + (history[0] % 16 / 100.0), LongestInterval = 365 };
        var (at, card) = (Start, (ReviewCard?)null);
        foreach (var review in history)
        {
            at += Duration.FromHours(review * review);
            var next = new[] { Grade.Again, Grade.Hard, Grade.Good, Grade.Easy }.Select(g => rules.Review(card, "numpy/q", g, at, StudyDate.Of(at, DateTimeZone.Utc))).ToList();
            Assert.All(next, c => Assert.InRange(c.Stability, 0.001, 36_500));
            Assert.All(next, c => Assert.InRange(c.Difficulty, 1, 10));
            Assert.All(next, c => Assert.InRange(Period.DaysBetween(c.Last, c.Due), 0, 365));
            Assert.Equal(next.Select(c => c.Stability).Order(), next.Select(c => c.Stability));
            Assert.Equal(next.Select(c => rules.Interval(c.Stability)).Order(), next.Select(c => rules.Interval(c.Stability)));
            card = next[review % 4];
        }
    });

    [Fact]
    public void Spreading_IsSmallAndAlwaysTheSame()
    {
        var known = Enumerable.Range(0, 200).Select(i => Known(ReviewRules.Default, $"numpy/q{i}")).ToList();
        var interval = Period.DaysBetween(known[0].Last, Known(Plain, "numpy/q").Due);

        var days = known.Select(c => Period.DaysBetween(c.Last, c.Due)).ToList();

        Assert.All(days, d => Assert.InRange(d, interval - 4, interval + 4));
        Assert.True(days.Distinct().Count() > 4);
        Assert.Equal(days, Enumerable.Range(0, 200).Select(i => Known(ReviewRules.Default, $"numpy/q{i}")).Select(c => Period.DaysBetween(c.Last, c.Due)));
    }

    [Fact]
    public void InEveryZone_TheDayEndsAtFour()
    {
        foreach (var zone in TzdbDateTimeZoneSource.Default.GetIds().Select(TzdbDateTimeZoneSource.Default.ForId))
        {
            for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
            {
                var four = zone.AtLeniently(day.At(new LocalTime(4, 0))).ToInstant();
                Assert.Equal(day, StudyDate.Of(four, zone));
                Assert.Equal(day.PlusDays(-1), StudyDate.Of(four - Duration.FromSeconds(1), zone));
            }
        }
    }

    [Fact]
    public void AnEveningAndTheNextMorning_AreADayApart()
    {
        var zone = TzdbDateTimeZoneSource.Default.ForId("Asia/Kolkata");
        var evening = new LocalDateTime(2026, 11, 22, 23, 30).InZoneLeniently(zone).ToInstant();
        var card = Plain.Review(null, "numpy/q", Grade.Easy, evening, StudyDate.Of(evening, zone));

        Assert.Equal(Fsrs.Next(card.Memory, Grade.Good, 0).Stability, Plain.Review(card, "numpy/q", Grade.Good, evening + Duration.FromHours(4), StudyDate.Of(evening + Duration.FromHours(4), zone)).Stability, 1e-9);
        Assert.Equal(Fsrs.Next(card.Memory, Grade.Good, 1).Stability, Plain.Review(card, "numpy/q", Grade.Good, evening + Duration.FromHours(5), StudyDate.Of(evening + Duration.FromHours(5), zone)).Stability, 1e-9);
    }

    private static ReviewCard Known(ReviewRules rules, string question) =>
        rules.Review(rules.Review(null, question, Grade.Easy, Start, StudyDate.Of(Start, DateTimeZone.Utc)), question, Grade.Good, Start + Duration.FromDays(8), StudyDate.Of(Start + Duration.FromDays(8), DateTimeZone.Utc));

    private static void AssertNear(double[] expected, List<double> actual) => Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-4));
}
