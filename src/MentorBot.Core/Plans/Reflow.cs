using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>
/// Lets what was not done flow into the weeks to come, and changes as little as that takes: each task stays in its week while there is
/// room; where there is none, the least that makes room goes to the front of the next week. When the end is reached, least worth is cut.
/// </summary>
internal sealed class Reflow(RoleNeeds needs, Kept kept, Horizon horizon, Plan plan, LocalDate today)
{
    /// <summary>How many cut tasks are tried again where room was left.</summary>
    private const int MostTries = 8;

    /// <summary>More rounds than it takes to find the end; a task longer than any week, which no rule makes, must not hold up a turn.</summary>
    private const int MostRounds = 100;

    /// <summary>The plan with everything behind in the weeks to come.</summary>
    public static Plan Of(Plan plan, Library library, Profile profile, LocalDate today)
    {
        var needs = RoleNeeds.Of(library, profile);
        var kept = new Kept(plan, needs, profile, today);
        var (tasks, end) = new Reflow(needs, kept, new Horizon(kept, profile, plan, today), plan, today).Flow(profile);
        return plan with { End = end, Tasks = [.. kept.Tasks.Concat(tasks).OrderBy(t => t.Day)], Previous = null };
    }

    private readonly Dictionary<string, Asked> asked = needs.All.ToDictionary(a => a.Exercise.Id, StringComparer.Ordinal);

    private (IReadOnlyList<PlanTask> Tasks, LocalDate End) Flow(Profile profile)
    {
        var stays = kept.Tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var open = plan.Tasks.Where(t => !stays.Contains(t.Id)).Select(t => t with { State = TaskState.Open }).ToList();
        return StudyWeek.LastDay(profile, today) is { } date ? (Cut(horizon.Until(date), open), date) : Further(profile, open);
    }

    /// <summary>Without a date the end moves as far as it takes.</summary>
    private (IReadOnlyList<PlanTask> Tasks, LocalDate End) Further(Profile profile, List<PlanTask> open)
    {
        var end = plan.End;
        for (var round = 0; ; round++)
        {
            var (tasks, left) = Into(horizon.Until(end), open);
            if (left.Count == 0 || round == MostRounds)
            {
                return (tasks, end);
            }

            var weeks = Math.Max(1, (int)(left.Sum(t => t.Hours) / profile.HoursAWeek));
            end = StudyWeek.LastDayInWeek(profile, LocalDate.Max(end, today).PlusWeeks(weeks));
        }
    }

    /// <summary>Until a date, least worth goes, whole, with all its parts; what went too far comes back where it fits.</summary>
    private IReadOnlyList<PlanTask> Cut(List<StudyWeek> weeks, List<PlanTask> open)
    {
        var worth = Worth.Order(needs, needs.All.ToHashSet(), weeks.Sum(w => w.Capacity)).Select((a, i) => (a.Exercise.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var (fits, gone) = (open.ToList(), new List<string>());
        for (var over = Left(fits); over > 0 && fits.Count > 0; over = Left(fits))
        {
            while (over > 0 && fits.Count > 0)
            {
                var least = fits.MaxBy(t => worth.GetValueOrDefault(t.ExerciseId, int.MaxValue))!.ExerciseId;
                over -= fits.Where(t => t.ExerciseId == least).Sum(t => t.Hours);
                fits.RemoveAll(t => t.ExerciseId == least);
                gone.Add(least);
            }
        }

        foreach (var back in gone.AsEnumerable().Reverse().Take(MostTries).ToList())
        {
            var with = open.Where(t => t.ExerciseId == back || fits.Contains(t)).ToList();
            fits = Left(with) == 0 ? with : fits;
        }

        return Into(weeks, fits).Tasks;

        decimal Left(List<PlanTask> tasks) => Into(weeks, tasks).Left.Sum(t => t.Hours);
    }

    private (IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanTask> Left) Into(List<StudyWeek> weeks, IReadOnlyList<PlanTask> open)
    {
        var tasks = new List<PlanTask>();
        var carried = new List<PlanTask>();
        var next = 0;
        foreach (var week in weeks)
        {
            var from = next;
            while (next < open.Count && plan.WeekOf(open[next].Day) <= week.Number)
            {
                next++;
            }

            var (stay, go) = Take(week, week == weeks[^1] && weeks.Count > 1, [.. carried, .. open.Skip(from).Take(next - from)], carried.Count);
            var isAsBefore = carried.Count == 0 && go.Count == 0 && stay.TrueForAll(t => t.Day >= week.Days[0]);
            tasks.AddRange(isAsBefore ? stay : OnDays(week, stay));
            carried = go;
        }

        return (tasks, [.. carried, .. open.Skip(next)]);
    }

    /// <summary>What of the tasks stays in a week. What goes is as little as makes room, nothing that another task of the week waits for.</summary>
    private (List<PlanTask> Stay, List<PlanTask> Go) Take(StudyWeek week, bool isLast, IReadOnlyList<PlanTask> tasks, int carried)
    {
        var stay = tasks.Where(t => !isLast || t.Kind is ExerciseKind.Mock or ExerciseKind.Review).ToList();
        var come = tasks.Take(carried).ToHashSet();
        for (var over = stay.Sum(t => t.Hours) - horizon.Room(week); over > 0;)
        {
            var least = Ends(stay).OrderBy(t => come.Contains(t)).ThenBy(IsDated).ThenBy(t => t.Hours < over).ThenBy(t => Math.Abs(t.Hours - over)).First();
            stay.Remove(least);
            over -= least.Hours;
        }

        return (stay, [.. tasks.Except(stay)]);
    }

    /// <summary>The tasks that no later one waits for: behind which none comes in the same skill, by its own word, or in a skill that stands on theirs.</summary>
    private List<PlanTask> Ends(List<PlanTask> tasks)
    {
        var ends = new List<PlanTask>();
        var (lanes, below, after) = (new HashSet<Lane>(), new HashSet<Lane>(), new HashSet<Asked>());
        foreach (var task in tasks.AsEnumerable().Reverse())
        {
            var one = asked.GetValueOrDefault(task.ExerciseId);
            if (one is null || one.IsDated || !(lanes.Contains(one.Lane) || after.Contains(one) || (!one.IsBuilding && below.Contains(one.Lane))))
            {
                ends.Add(task);
            }

            if (one is { IsDated: false } && lanes.Add(one.Lane))
            {
                below.UnionWith(one.Lane.Prerequisites);
            }

            after.UnionWith(one?.After ?? []);
        }

        return ends;
    }

    private static bool IsDated(PlanTask task) => task.Need == Need.Career;

    private static IEnumerable<PlanTask> OnDays(StudyWeek week, IEnumerable<PlanTask> tasks)
    {
        var hours = 0m;
        foreach (var task in tasks)
        {
            yield return task with { Day = week.DayAt(hours) };
            hours += task.Hours;
        }
    }
}
