using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Makes a plan of a person's own target, date, hours, days and levels. Pure: the same input gives the same plan.</summary>
public static class PlanBuilder
{
    /// <summary>Builds a plan from today on.</summary>
    /// <param name="library">Roles with their skills, and the curriculum.</param>
    /// <param name="profile">The person's answers.</param>
    /// <param name="today">The date in the person's zone.</param>
    /// <param name="before">The tasks of an earlier plan, if any: those that are done stay as history, and are not asked again.</param>
    /// <exception cref="ArgumentException">The library has no such role, or the profile no day of study.</exception>
    public static PlanDraft Build(Library library, Profile profile, LocalDate today, IReadOnlyList<PlanTask>? before = null)
    {
        var start = StudyWeek.NextDay(profile, today);
        var done = before?.Where(t => t.State == TaskState.Done).ToList() ?? [];
        return Build(library, profile, start, new Plan { Role = profile.Role, Start = start, End = start, Tasks = done });
    }

    /// <summary>Builds the rest of a plan, of which done and skipped tasks, those put off and the person's own stay.</summary>
    internal static PlanDraft Build(Library library, Profile profile, LocalDate today, Plan plan)
    {
        var needs = RoleNeeds.Of(library, profile);
        var kept = new Kept(plan, needs, profile, today);
        var fitting = new Fitting(needs, kept, new Horizon(kept, profile, plan, today), profile, plan, today);
        var end = StudyWeek.LastDay(profile, today);
        var fit = end is { } date ? fitting.Until(date) : fitting.WithoutEnd();
        var tasks = fit.Weeks.Zip(fit.Items, Tasks).SelectMany(week => week);
        var built = plan with
        {
            Role = needs.Role,
            End = end ?? fit.Weeks[^1].Days[^1],
            Tasks = [.. kept.Tasks.Concat(tasks).OrderBy(t => t.Day)],
            Previous = null,
        };
        return new PlanDraft(built, [.. fit.Cuts.Select(a => Cut(a, kept.HoursLeft(a)))], needs.All.Sum(a => a.Exercise.Hours), fit.Weeks.Sum(w => w.Capacity));
    }

    /// <summary>The items of a week on its days: each begins where the hours of those before it reach.</summary>
    private static IEnumerable<PlanTask> Tasks(StudyWeek week, IReadOnlyList<Item> items)
    {
        var hours = 0m;
        foreach (var item in items)
        {
            var day = week.DayAt(hours);
            hours += item.Hours;
            yield return new PlanTask
            {
                Id = item.Id,
                Title = item.Asked.Exercise.Title,
                Hours = item.Hours,
                Day = day,
                Skill = item.Asked.Exercise.Skill,
                Kind = item.Asked.Exercise.Kind,
                Need = item.Asked.Lane.Need,
                NeededFor = item.Asked.Lane.NeededFor,
            };
        }
    }

    private static PlanCut Cut(Asked asked, decimal hours) => new(asked.Exercise.Id, asked.Exercise.Title, asked.Exercise.Skill, hours, asked.Lane.Need);
}
