using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>What happens when a schedule's time has come.</summary>
internal sealed class ReminderDue(TurnContext context)
{
    /// <summary>A reminder later than this says when it was due.</summary>
    private static readonly Duration Late = Duration.FromMinutes(2);

    /// <summary>After so many in a row that found nobody, it asks whether to write less; and after as many again it does.</summary>
    private const int Patience = 3;

    private readonly Learner learner = context.Learner;
    private readonly ReminderText text = new(context);

    /// <summary>Fires a due item; null when it has no point any more.</summary>
    public Response? Fire(DueFired due)
    {
        var name = due.Kind[(RemindersFeature.Feature.Length + 1)..];
        var snoozed = name.StartsWith("snooze", StringComparison.Ordinal);
        if (!int.TryParse(snoozed ? name[6..] : name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || learner.Schedules.FirstOrDefault(s => s.Number == number) is not { } schedule
            || learner.Profile is not { } profile || context.Zones.GetZoneOrNull(profile.Zone) is not { } zone)
        {
            return null;
        }

        var at = Instant.FromDateTimeOffset(due.At);
        return snoozed ? Remind(learner, schedule, profile, zone, at) : OnTime(schedule, profile, zone, at);
    }

    private Response? OnTime(StudySchedule schedule, Profile profile, DateTimeZone zone, Instant at)
    {
        var date = at.InZone(zone).Date;
        if (schedule.Last >= date || schedule.Pace == Pace.Quiet || schedule.PausedUntil > date)
        {
            // Edited, paused or fired since it was set: only the next time is found anew.
            return Quietly(learner);
        }

        var ignored = schedule.Last is { } last && learner.LastSeen < last ? schedule.Ignored + 1 : 0;
        var pace = (ignored, schedule.Pace) switch
        {
            ( > Patience, Pace.Full or Pace.EveryOther) => Pace.Weekly,
            ( > 2 * Patience, Pace.Weekly) => Pace.Quiet,
            _ => schedule.Pace,
        };
        var fired = schedule with { Last = date, Ignored = ignored, Pace = pace };
        var after = learner with { Schedules = [.. learner.Schedules.Select(s => Caught(s, fired, profile, zone))] };
        return pace == Pace.Quiet ? Farewell(after, schedule) : Remind(after, fired, profile, zone, at);
    }

    /// <summary>After an outage a person gets one reminder: what else was due meanwhile counts as fired.</summary>
    private StudySchedule Caught(StudySchedule schedule, StudySchedule fired, Profile profile, DateTimeZone zone)
    {
        if (schedule.Number == fired.Number)
        {
            return fired;
        }

        var missed = Firing.Coming(schedule, schedule.DaysOf(profile), zone, context.Now - Duration.FromDays(1)).TakeWhile(f => f.At <= context.Now - Late).LastOrDefault();
        return missed is null ? schedule : schedule with { Last = missed.Date };
    }

    private Response Remind(Learner after, StudySchedule schedule, Profile profile, DateTimeZone zone, Instant due)
    {
        var today = context.Now.InZone(zone).Date;
        var plan = after.Plan;
        var change = PlanChange.None;
        if (plan is not null && !plan.IsOver(today))
        {
            var replanned = Replan.ForNewWeek(plan, context.Edition.Library, profile, today);
            (plan, change) = (replanned.Draft.Plan, replanned.Change);
            after = after with { Plan = plan };
        }

        var digest = today.DayOfWeek == IsoDayOfWeek.Monday && after.Digest != today && plan is not null;
        after = digest ? after with { Digest = today } : after;
        var late = context.Now - due > Late ? due : (Instant?)null;
        var reply = text.Reminder(plan, schedule, profile, today, late, schedule.Ignored == Patience, digest ? change : PlanChange.None, digest);
        return new Response(Outcome.Command, [reply], context.Conversation) { Learner = after, Effects = [.. RemindersFeature.Due(after, context)] };
    }

    private Response Farewell(Learner after, StudySchedule schedule) => new(
        Outcome.Command,
        [text.Reply("reminders.farewell", [], text.Button("reminders", "resume", "", "reminders.buttons.resume"))],
        context.Conversation)
    {
        Learner = after,
        Effects = [.. RemindersFeature.Due(after, context), ReminderText.DropSnooze(schedule.Number)],
    };

    private Response Quietly(Learner after) => new(Outcome.Command, [], context.Conversation) { Effects = [.. RemindersFeature.Due(after, context)] };
}
