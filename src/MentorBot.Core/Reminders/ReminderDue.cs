using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>What happens when a schedule's time has come.</summary>
internal sealed class ReminderDue(TurnContext context, IReadOnlyList<IFootnotes> footnotes)
{
    /// <summary>A reminder later than this says when it was due.</summary>
    private static readonly Duration Late = Duration.FromMinutes(2);

    private readonly Learner learner = context.Learner;
    private readonly ReminderText text = new(context);

    /// <summary>Fires a due item; null when it has no point any more.</summary>
    public Response? Fire(DueFired due)
    {
        if (due.Kind == RemindersFeature.Closed)
        {
            return learner.Schedules.Count == 0 ? null : Quietly(learner with { Reminded = (learner.Reminded ?? new Reminded(Today, 0)) with { Hush = Hush.Closed } });
        }

        if (Timetable.Read(due.Kind) is not var (number, snoozed) || Timetable.Of(learner, context.Zones) is not { } times
            || learner.Schedules.FirstOrDefault(s => s.Number == number) is not { } schedule)
        {
            return null;
        }

        return snoozed ? AfterSnooze(schedule, due.At, times) : OnTime(schedule, Instant.FromDateTimeOffset(due.At), times);
    }

    /// <summary>The day, UTC.</summary>
    private LocalDate Today => context.Now.InUtc().Date;

    private Response? AfterSnooze(StudySchedule schedule, DateTimeOffset due, Timetable times)
    {
        if (schedule.Snoozed != due || learner.Reminded?.Hush is not null)
        {
            return null;
        }

        var at = Instant.FromDateTimeOffset(due);
        var said = schedule with { Snoozed = null };
        if (times.OutOfQuiet(context.Now) is var end && end > context.Now)
        {
            return Quietly(With(learner, said with { Snoozed = end.ToDateTimeOffset() }));
        }

        // On time it leaves the schedules alone; after an outage it stands for all that was missed.
        var late = LateAt(at);
        return Remind(With(learner, said), said, times, late, slower: false, all: late is not null);
    }

    private Response OnTime(StudySchedule schedule, Instant at, Timetable times)
    {
        if (times.Next(schedule, at - Duration.Epsilon) is not { } firing || firing.At != at)
        {
            // Edited, paused or fired since it was set: only the next time is found anew.
            return Quietly(learner);
        }

        var fired = schedule with { Last = firing.Date };
        if (times.OutOfQuiet(context.Now) is var end && end > context.Now)
        {
            // It was late, and now it would wake somebody.
            return Quietly(With(learner, fired with { Snoozed = end.ToDateTimeOffset() }));
        }

        var ignored = learner.Reminded is { } last && learner.LastSeen < last.On ? last.Ignored + 1 : 0;
        var after = With(learner, fired) with { Reminded = new Reminded(Today, ignored, ignored > Reminded.Most ? Hush.Ignored : null) };
        return ignored > Reminded.Most
            ? Said(text.Reply("reminders.farewell", [], text.Button("reminders", "resume", "", "reminders.buttons.resume")), after, all: true)
            : Remind(after, fired, times, LateAt(at), slower: ignored == Reminded.Patience, all: true);
    }

    /// <summary>Says what to do now.</summary>
    private Response Remind(Learner after, StudySchedule schedule, Timetable times, Instant? late, bool slower, bool all)
    {
        var today = context.Now.InZone(times.Zone).Date;
        var change = PlanChange.None;
        var digest = false;
        if (after is { Plan: { } plan, Profile: { } profile })
        {
            var week = Replan.ForNewWeek(plan, context.Edition.Library, profile, today);
            digest = today.DayOfWeek == IsoDayOfWeek.Monday && after.Digest != today && plan.WeekOf(today) > 1;
            change = digest ? week.Change : change;
            after = after with { Plan = week.Plan, Digest = digest ? today : after.Digest };
        }

        return Said(text.Reminder(after.Plan, schedule, after.Profile!, today, late, slower, change, digest, footnotes.Lines(context)), after, all);
    }

    /// <summary>A message; when it stands for all that is due by now, nothing else of that is said.</summary>
    private Response Said(Reply reply, Learner after, bool all)
    {
        var caught = !all ? after : after with { Schedules = [.. after.Schedules.Select(s => s.Snoozed <= context.Turn.At ? s with { Snoozed = null } : s)] };
        return new Response(Outcome.Command, [reply], context.Conversation) { Learner = caught, Effects = [.. Timetable.Changes(context, caught, all)] };
    }

    private Response Quietly(Learner after) =>
        new(Outcome.Command, [], context.Conversation) { Learner = after, Effects = [.. Timetable.Changes(context, after, all: true)] };

    private Instant? LateAt(Instant due) => context.Now - due > Late ? due : null;

    private static Learner With(Learner learner, StudySchedule changed) =>
        learner with { Schedules = [.. learner.Schedules.Select(s => s.Number == changed.Number ? changed : s)] };
}
