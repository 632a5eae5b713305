using MentorBot.Core.Learners;
using MentorBot.Core.Reminders;
using NodaTime;

namespace MentorBot.Core.Tests.Reminders;

/// <summary>When schedules fire, in every zone and whatever clocks do.</summary>
public sealed class FiringTests
{
    private static readonly StudySchedule Daily = new() { Number = 1 };

    private static IDateTimeZoneProvider Zones => DateTimeZoneProviders.Tzdb;

    private static IEnumerable<DateTimeZone> AllZones => NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Select(id => Zones[id]);

    [Fact]
    public void AYear_InEveryZone_EachLocalDateFiresOnce()
    {
        foreach (var zone in AllZones)
        {
            foreach (var time in new[] { LocalTime.Midnight, new LocalTime(2, 30) })
            {
                var first = new LocalDate(2026, 1, 1);
                Instant? last = null;
                foreach (var firing in Firing.Coming(Daily, EveryDay(time), zone, null, zone.AtStartOfDay(first).ToInstant() - Duration.Epsilon).Take(365))
                {
                    Assert.Equal((zone.Id, first), (zone.Id, firing.Date));
                    Assert.True(last is null || firing.At > last, $"{zone.Id} {firing}");
                    Assert.True(zone.MapLocal(first + time).Count == 0 || firing.At.InZone(zone).LocalDateTime == first + time, $"{zone.Id} {firing}");
                    (first, last) = (first.PlusDays(1), firing.At);
                }

                Assert.Equal(new LocalDate(2027, 1, 1), first);
            }
        }
    }

    [Fact]
    public void EveryTransitionSince2011_AtTheTimeThatItChanges_EachLocalDateFiresOnce()
    {
        var begin = Instant.FromUtc(2011, 1, 1, 0, 0);
        foreach (var zone in AllZones)
        {
            foreach (var interval in zone.GetZoneIntervals(begin, Instant.FromUtc(2027, 1, 1, 0, 0)).Where(i => i.HasStart && i.Start > begin))
            {
                // A minute past the change, by the clock as it was: in the gap, or in the hour that comes twice.
                var before = zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset;
                var changed = interval.Start.WithOffset(before).LocalDateTime.PlusMinutes(1);
                var dates = Firing.Coming(Daily, EveryDay(changed.TimeOfDay), zone, null, interval.Start - Duration.FromDays(3)).Take(6).Select(f => f.Date).ToList();
                var all = Enumerable.Range(0, 8).Select(dates[0].PlusDays).Where(d => !IsSkipped(d, zone)).Take(6);
                Assert.True(dates.SequenceEqual(all), $"{zone.Id} {interval.Start}: {string.Join(' ', dates)}");
            }
        }
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-29T02:00", "10:00", "2011-12-29 2011-12-31 2012-01-01")]
    [InlineData("Europe/Berlin", "2028-02-27T12:00", "10:00", "2028-02-28 2028-02-29 2028-03-01")]
    public void Dates_ThatAreMissingOrRare(string zone, string after, string time, string dates) =>
        Assert.Equal(dates, string.Join(' ', Take(3, Daily, time, zone, after, null).Select(f => f.Date.ToString("uuuu-MM-dd", null))));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28T12:00", "02:30", "2026-03-29T03:00")]
    [InlineData("Europe/Berlin", "2026-10-24T12:00", "02:30", "2026-10-25T02:30")]
    [InlineData("Africa/Cairo", "2026-04-23T12:00", "00:00", "2026-04-24T01:00")]
    public void Time_SkippedIsTheFirstAfter_TwiceIsTheEarlier(string zone, string after, string time, string at)
    {
        var firing = Assert.Single(Take(1, Daily, time, zone, after, null));
        Assert.Equal(at, firing.At.InZone(Zones[zone]).LocalDateTime.ToString("uuuu-MM-ddTHH:mm", null));
        Assert.Equal(Zones[zone].AtLeniently(firing.At.InZone(Zones[zone]).LocalDateTime).ToInstant(), firing.At);
    }

    [Theory]
    [InlineData(Pace.Full, "23 24 25 26")]
    [InlineData(Pace.EveryOther, "23 25 27 29")]
    [InlineData(Pace.Weekly, "23 30 07 14")]
    public void Pace_LeavesDatesOut(Pace pace, string days) =>
        Assert.Equal(days, Days(Take(4, Daily with { Pace = pace }, "19:30", "Asia/Kolkata", "2026-11-23T12:00", null)));

    [Fact]
    public void Pause_EndsOnItsDate() =>
        Assert.Equal("28 29", Days(Take(2, Daily with { PausedUntil = new LocalDate(2026, 11, 28) }, "19:30", "Asia/Kolkata", "2026-11-23T12:00", null)));

    [Theory]
    [InlineData("23:30", "2026-11-24T06:59", "23 24 25")]
    [InlineData("23:30", "2026-11-24T07:00", "24 25 26")]
    [InlineData("06:00", "2026-11-24T06:30", "24 25 26")]
    public void QuietHours_DelayItWithItsDate(string time, string after, string days)
    {
        var firings = Take(3, Daily, time, "Asia/Kolkata", after, new QuietHours(new LocalTime(22, 0), new LocalTime(7, 0)));
        Assert.Equal(days, Days(firings));
        Assert.All(firings, f => Assert.Equal(new LocalTime(7, 0), f.At.InZone(Zones["Asia/Kolkata"]).TimeOfDay));
    }

    [Fact]
    public void Zone_WestOfTheLastFiring_DoesNotFireTheDateAgain() =>
        Assert.Equal("24", Days(Take(1, Daily with { Last = new LocalDate(2026, 11, 23) }, "19:30", "Pacific/Honolulu", "2026-11-23T01:00", null)));

    private static List<Firing> Take(int count, StudySchedule schedule, string time, string zone, string after, QuietHours? quiet) =>
    [
        .. Firing.Coming(
            schedule,
            EveryDay(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value),
            Zones[zone],
            quiet,
            Zones[zone].AtLeniently(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(after).Value).ToInstant()).Take(count),
    ];

    private static string Days(IEnumerable<Firing> firings) => string.Join(' ', firings.Select(f => f.Date.ToString("dd", null)));

    private static bool IsSkipped(LocalDate date, DateTimeZone zone) => zone.MapLocal(date + LocalTime.Noon).Count == 0;

    private static IReadOnlyList<StudyDay> EveryDay(LocalTime time) => [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(d => new StudyDay(d, time))];
}
