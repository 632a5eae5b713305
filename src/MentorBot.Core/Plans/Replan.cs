using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Makes the rest of a plan anew. Done work stays, whatever else changes.</summary>
public static class Replan
{
    /// <summary>
    /// For the start of a week, or the first contact in one: moves what was not done, and follows changed content. Nothing changes when
    /// nothing is behind and all exercises are still there, or when the plan is over (<see cref="Plan.IsOver"/>: ask for a new date).
    /// </summary>
    /// <exception cref="ArgumentException">The library has no such role, or the profile no day of study.</exception>
    public static Replanned ForNewWeek(Plan plan, Library library, Profile profile, LocalDate today)
    {
        var behind = plan.Tasks.Any(t => t.IsOpen && t.Day < Weeks.MondayOf(today));
        var isOver = profile.ReadyBy is not null && plan.IsOver(today);
        var moved = Migration.Of(plan, library.Curriculum);
        return isOver || (!behind && moved.Gone.Count == 0)
            ? new Replanned(moved.Plan, PlanChange.None)
            : Repair(plan, library, profile, today);
    }

    /// <summary>For a profile that changed: hours, days, date, role or levels.</summary>
    /// <exception cref="ArgumentException">The library has no such role, or the profile no day of study.</exception>
    public static Replanned ForNewProfile(Plan plan, Library library, Profile profile, LocalDate today)
    {
        var (now, gone) = Migration.Of(plan, library.Curriculum);
        var draft = PlanBuilder.Build(library, profile, today, now);
        return new Replanned(draft.Plan, Difference(now, gone, draft.Plan, library, profile)) { Cuts = draft.Cuts };
    }

    /// <summary>Puts right what does not hold any more, and changes as little as that takes.</summary>
    internal static Replanned Repair(Plan plan, Library library, Profile profile, LocalDate today)
    {
        var (now, gone) = Migration.Of(plan, library.Curriculum);
        now = now with { Tasks = [.. now.Tasks.Except(gone)] };
        var after = Reflow.Of(now, library, profile, today);
        return new Replanned(after, Difference(now, gone, after, library, profile));
    }

    private static PlanChange Difference(Plan before, IReadOnlyList<PlanTask> gone, Plan after, Library library, Profile profile)
    {
        var (had, has) = (before.Tasks.ToLookup(t => t.ExerciseId), after.Tasks.ToLookup(t => t.ExerciseId));
        var asked = new Lazy<HashSet<string>>(() => RoleNeeds.Of(library, profile).All.Select(a => a.Exercise.Id).ToHashSet(StringComparer.Ordinal), isThreadSafe: false);
        var moved = from task in after.Tasks
                    where task.IsOpen
                    let was = had[task.ExerciseId].FirstOrDefault(t => t.Id == task.Id)
                    where was is not null && before.WeekOf(was.Day) != after.WeekOf(task.Day)
                    select new MovedTask(task, was.Day);
        var dropped = before.Tasks.Where(t => t.IsOpen && !has[t.ExerciseId].Any())
            .Select(t => new DroppedTask(t, asked.Value.Contains(t.ExerciseId) ? DropReason.NoTime : DropReason.NotAsked));
        return new PlanChange(
            [.. moved],
            [.. after.Tasks.Where(t => !had[t.ExerciseId].Any())],
            [.. dropped, .. gone.Select(t => new DroppedTask(t, DropReason.Gone))],
            after.End == before.End ? null : after.End);
    }
}

/// <summary>A plan made anew, and what that changed.</summary>
public sealed record Replanned(Plan Plan, PlanChange Change)
{
    /// <summary>What a changed profile leaves no time for, most important first; empty for a new week, which does not ask again.</summary>
    public IReadOnlyList<PlanCut> Cuts { get; init; } = [];
}

/// <summary>What a re-planning changed.</summary>
/// <param name="Moved">Tasks that are in another week than before, by their new day.</param>
/// <param name="Added">Tasks that were not there.</param>
/// <param name="Dropped">Tasks that were still to do and are no more.</param>
/// <param name="NewEnd">The last day, where it changed.</param>
public sealed record PlanChange(
    IReadOnlyList<MovedTask> Moved, IReadOnlyList<PlanTask> Added, IReadOnlyList<DroppedTask> Dropped, LocalDate? NewEnd)
{
    /// <summary>Nothing changed.</summary>
    public static PlanChange None { get; } = new([], [], [], null);

    /// <summary>Whether nothing changed that is worth telling.</summary>
    public bool IsNone => Moved.Count == 0 && Added.Count == 0 && Dropped.Count == 0 && NewEnd is null;
}

/// <summary>A task that went to another week.</summary>
/// <param name="Task">The task as it stands now.</param>
/// <param name="From">The day that it was on.</param>
public sealed record MovedTask(PlanTask Task, LocalDate From);

/// <summary>A task that is no longer in the plan.</summary>
/// <param name="Task">The task as it was.</param>
/// <param name="Why">Why it went.</param>
public sealed record DroppedTask(PlanTask Task, DropReason Why);

/// <summary>Why a task left a plan.</summary>
public enum DropReason
{
    /// <summary>It does not fit any more; nothing more important gave way.</summary>
    NoTime,

    /// <summary>The role or the level that the person now has does not ask for it.</summary>
    NotAsked,

    /// <summary>The exercise is gone from the curriculum.</summary>
    Gone,
}
