using MentorBot.Core.Learners;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Reminders;

/// <summary>One firing of a schedule: the local date that it is for, and the instant.</summary>
/// <param name="Date">The person's local date; a schedule fires once for each.</param>
/// <param name="At">The instant at which it is said.</param>
public sealed record Firing(LocalDate Date, Instant At)
{
    private const int Horizon = 800;

    /// <summary>A time that a clock change skips is the first instant after it; one that happens twice is the earlier.</summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The next firing after an instant; null when there is none: no days.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="days">The days and times that hold for it.</param>
    /// <param name="zone">Where the person lives now.</param>
    /// <param name="quiet">What falls into them comes at their end, for the date on which it was due.</param>
    /// <param name="after">The firing is later than this.</param>
    public static Firing? Next(StudySchedule schedule, IReadOnlyList<StudyDay> days, DateTimeZone zone, QuietHours? quiet, Instant after)
    {
        // What was due on a day before may come only now: quiet hours go over midnight, and a zone may skip a day besides.
        var first = Earliest(schedule, after.InZone(zone).Date.PlusDays(-2));
        for (var date = first; date < first.PlusDays(Horizon); date = date.PlusDays(1))
        {
            if (days.FirstOrDefault(d => d.Day == date.DayOfWeek) is { } day && On(date, day.At, zone) is { } due && (quiet?.After(due, zone) ?? due) is var at && at > after)
            {
                return new Firing(date, at);
            }
        }

        return null;
    }

    /// <summary>The next firings, earliest first.</summary>
    public static IEnumerable<Firing> Coming(StudySchedule schedule, IReadOnlyList<StudyDay> days, DateTimeZone zone, QuietHours? quiet, Instant after)
    {
        while (Next(schedule, days, zone, quiet, after) is { } next)
        {
            yield return next;
            schedule = schedule with { Last = next.Date };
            after = next.At;
        }
    }

    /// <summary>The instant of a local time; null when the zone skips the whole date (Apia, 30 December 2011).</summary>
    private static Instant? On(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(date + time);
        var skipped = mapping.Count == 0
            && mapping.EarlyInterval.IsoLocalEnd <= date.AtMidnight()
            && mapping.LateInterval.IsoLocalStart >= date.PlusDays(1).AtMidnight();
        return skipped ? null : Resolver(mapping).ToInstant();
    }

    /// <summary>The first date that may be next, by what fired last, the pace and a pause.</summary>
    private static LocalDate Earliest(StudySchedule schedule, LocalDate from)
    {
        var gap = schedule.Pace switch { Pace.Weekly => 7, Pace.EveryOther => 2, _ => 1 };
        var first = schedule.Last is { } last ? LocalDate.Max(from, last.PlusDays(gap)) : from;
        return schedule.PausedUntil is { } until ? LocalDate.Max(first, until) : first;
    }
}
