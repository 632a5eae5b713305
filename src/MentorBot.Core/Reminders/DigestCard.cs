using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Plans;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Monday's look back and ahead.</summary>
internal static class DigestCard
{
    /// <summary>Last week, what moved, and this week.</summary>
    public static IEnumerable<Block> Of(TurnContext context, Plan plan, LocalDate today, PlanChange change)
    {
        var (phrases, text) = (context.Edition.Phrases, new PlanText(context.Edition, today));
        var monday = today.PlusDays(-7);
        var done = plan.Tasks.Where(t => t.DoneOn >= monday && t.DoneOn < today).ToList();
        var week = plan.InWeek(plan.WeekOf(today)).Where(t => t.IsOpen).ToList();
        return
        [
            .. phrases.Say(
                "reminders.digest",
                ("done", done.Count.ToString(CultureInfo.InvariantCulture)),
                ("hours", text.Dates.Hours(done.Sum(t => t.Hours))),
                ("week", plan.WeekOf(today).ToString(CultureInfo.InvariantCulture)),
                ("weeks", plan.WeekCount.ToString(CultureInfo.InvariantCulture)),
                ("tasks", week.Count.ToString(CultureInfo.InvariantCulture)),
                ("ahead", text.Dates.Hours(week.Sum(t => t.Hours)))).Blocks,
            .. change.IsNone ? [] : text.Change(change),
        ];
    }
}
