using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>How far a person is.</summary>
/// <param name="Skills">Hours by skill, most planned first; what belongs to no skill stands last, under null.</param>
/// <param name="HoursPlanned">Hours of all tasks but those left out.</param>
/// <param name="HoursDone">Hours of what is done.</param>
/// <param name="Week">The number of the present week, within the plan.</param>
/// <param name="WeeksLeft">Weeks to the end, the present one included; 0 when the plan is over.</param>
/// <param name="DaysLeft">Days to the end; 0 on the last day and after it.</param>
/// <param name="Streak">Study days in a row.</param>
/// <param name="Forecast">When it will be done at the present pace; null when nothing is left to do.</param>
public sealed record PlanProgress(
    IReadOnlyList<SkillHours> Skills,
    decimal HoursPlanned,
    decimal HoursDone,
    int Week,
    int WeeksLeft,
    int DaysLeft,
    Streak Streak,
    Forecast? Forecast)
{
    /// <summary>The progress on a day.</summary>
    public static PlanProgress Of(Plan plan, Profile profile, LocalDate today)
    {
        var asked = plan.Tasks.Where(t => t.State != TaskState.Skipped).ToList();
        var skills = asked.GroupBy(t => t.Skill)
            .Select(g => new SkillHours(g.Key, g.Sum(t => t.Hours), Done(g)))
            .OrderBy(s => s.Skill is null).ThenByDescending(s => s.Planned);
        var week = Math.Clamp(plan.WeekOf(today), 1, plan.WeekCount);
        return new PlanProgress(
            [.. skills],
            asked.Sum(t => t.Hours),
            Done(asked),
            week,
            plan.IsOver(today) ? 0 : plan.WeekCount - week + 1,
            Math.Max(0, Period.DaysBetween(today, plan.End)),
            Streak.Of(plan, profile, today),
            Forecast.Of(plan, profile, today));
    }

    private static decimal Done(IEnumerable<PlanTask> tasks) => tasks.Where(t => t.State == TaskState.Done).Sum(t => t.Hours);
}

/// <summary>The hours of a skill in a plan.</summary>
/// <param name="Skill">The skill; null for what belongs to none.</param>
/// <param name="Planned">Hours of its tasks, done ones included.</param>
/// <param name="Done">Hours of those that are done.</param>
public sealed record SkillHours(ArticleId? Skill, decimal Planned, decimal Done);
