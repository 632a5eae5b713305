using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What of a plan stays when the rest is built anew: done and skipped tasks, those put off to a day to come, the person's own.</summary>
internal sealed class Kept
{
    private readonly ILookup<string, PlanTask> byExercise;
    private readonly Dictionary<string, LocalDate> days = new(StringComparer.Ordinal);

    public Kept(Plan plan, RoleNeeds needs, Profile profile, LocalDate today)
    {
        var asked = needs.All.Select(a => a.Exercise.Id).ToHashSet(StringComparer.Ordinal);
        var end = StudyWeek.LastDay(profile, today) ?? LocalDate.MaxIsoValue;
        Tasks = [.. plan.Tasks.Select(t => t.State switch
        {
            TaskState.Done or TaskState.Skipped => t,
            TaskState.Later when t.Day >= today && t.Day <= end && asked.Contains(t.ExerciseId) => t,
            _ when t.Need == Need.Own => t.Day >= today ? t : t with { Day = StudyWeek.NextDay(profile, today) },
            _ => null,
        }).OfType<PlanTask>()];
        byExercise = Tasks.ToLookup(t => t.ExerciseId, StringComparer.Ordinal);
        foreach (var task in plan.Tasks.Where(t => t.IsOpen))
        {
            days.TryAdd(task.ExerciseId, task.Day);
        }

        foreach (var task in Tasks.Where(t => t.IsOpen))
        {
            Taken[plan.WeekOf(task.Day)] = Taken.GetValueOrDefault(plan.WeekOf(task.Day)) + task.Hours;
        }
    }

    /// <summary>The tasks that stay.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; }

    /// <summary>The hours that they take of a week to come, by its number.</summary>
    public Dictionary<int, decimal> Taken { get; } = [];

    /// <summary>The hours of an exercise that are neither done nor settled otherwise.</summary>
    public decimal HoursLeft(Asked asked)
    {
        var kept = byExercise[asked.Exercise.Id];
        return kept.Any(t => t.Id == asked.Exercise.Id || t.State == TaskState.Skipped)
            ? 0
            : Math.Max(0, asked.Exercise.Hours - kept.Sum(t => t.Hours));
    }

    /// <summary>The exercise as items, in as many parts as weeks of some hours make necessary.</summary>
    public IEnumerable<Item> Items(Asked asked, decimal room)
    {
        var day = days.GetValueOrDefault(asked.Exercise.Id, LocalDate.MaxIsoValue);
        var parts = byExercise[asked.Exercise.Id].Select(t => t.Part).DefaultIfEmpty().Max();
        return Item.Of(asked, HoursLeft(asked), parts, room).Select(i => i with { Was = day });
    }
}
