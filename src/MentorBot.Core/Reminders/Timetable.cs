using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>When a person is reminded, as they stand: follows from schedules, study days, zone, quiet hours, and how they took the last reminders.</summary>
internal sealed class Timetable(Learner learner, DateTimeZone zone)
{
    private const string Snooze = "snooze";

    /// <summary>Where they live.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>The timetable of a person; null when it is not known where they live.</summary>
    public static Timetable? Of(Learner learner, IDateTimeZoneProvider zones) =>
        learner.Profile?.Zone is { } id && zones.GetZoneOrNull(id) is { } zone ? new Timetable(learner, zone) : null;

    /// <summary>The schedule's number in the kind of a due item, and whether it is a snooze; null when the kind is no schedule's.</summary>
    public static (int Number, bool Snoozed)? Read(string kind)
    {
        var name = kind[(kind.IndexOf('-', StringComparison.Ordinal) + 1)..];
        var snoozed = name.StartsWith(Snooze, StringComparison.Ordinal);
        return int.TryParse(snoozed ? name[Snooze.Length..] : name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, snoozed) : null;
    }

    /// <summary>What has to be set or dropped after a turn.</summary>
    /// <param name="context">The turn, with the person as they were.</param>
    /// <param name="after">The person as they are now.</param>
    /// <param name="all">Whether also what stays is set anew: what was overdue then counts as said.</param>
    public static IEnumerable<SetDue> Changes(TurnContext context, Learner after, bool all = false)
    {
        var (before, now) = (Of(context.Learner, context.Zones)?.Due(context.Now) ?? [], Of(after, context.Zones)?.Due(context.Now) ?? []);
        return before.Keys.Except(now.Keys, StringComparer.Ordinal).Select(k => new SetDue(k, null))
            .Concat(now.Where(n => all || !before.TryGetValue(n.Key, out var was) || was != n.Value).Select(n => new SetDue(n.Key, n.Value.ToDateTimeOffset())));
    }

    /// <summary>The next firing of a schedule; null when it rests.</summary>
    public Firing? Next(StudySchedule schedule, Instant after) => Coming(schedule, after).FirstOrDefault();

    /// <summary>The next firings of a schedule, earliest first.</summary>
    public IEnumerable<Firing> Coming(StudySchedule schedule, Instant after) => learner.Reminded?.Hush is not null
        ? []
        : Firing.Coming(
            learner.Reminded is { IsSlowed: true } ? schedule with { Pace = Pace.Weekly } : schedule, schedule.DaysOf(learner.Profile), zone, learner.Quiet, after);

    /// <summary>An instant, or the end of the quiet hours that it is in.</summary>
    public Instant OutOfQuiet(Instant at) => learner.Quiet?.After(at, zone) ?? at;

    /// <summary>What is to happen when, by the kind of the due item.</summary>
    private Dictionary<string, Instant> Due(Instant now)
    {
        var due = new Dictionary<string, Instant>(StringComparer.Ordinal);
        foreach (var schedule in learner.Schedules)
        {
            var number = schedule.Number.ToString(CultureInfo.InvariantCulture);
            if (Next(schedule, now) is { } next)
            {
                due[$"{RemindersFeature.Feature}-{number}"] = next.At;
            }

            if (schedule.Snoozed is { } at && learner.Reminded?.Hush is null)
            {
                due[$"{RemindersFeature.Feature}-{Snooze}{number}"] = Instant.FromDateTimeOffset(at);
            }
        }

        return due;
    }
}
