using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What a person does to their plan by hand. Each keeps the plan before it for <see cref="Undo"/>.</summary>
public static class PlanMarks
{
    /// <summary>Marks a task done.</summary>
    public static PlanMark Done(Plan plan, string id, LocalDate today) =>
        Settle(plan, id, t => t.State != TaskState.Done, t => t with { State = TaskState.Done, DoneOn = today });

    /// <summary>Leaves a task out; re-planning does not bring it back.</summary>
    public static PlanMark Skip(Plan plan, string id) => Settle(plan, id, t => t.IsOpen, t => t with { State = TaskState.Skipped });

    /// <summary>Puts a task off to the next week and makes room for it there.</summary>
    /// <exception cref="ArgumentException">The library has no such role, or the profile no day of study.</exception>
    public static PlanMark Later(Plan plan, string id, Library library, Profile profile, LocalDate today)
    {
        if (plan.Find(id) is not { } task)
        {
            return new NoSuchTask(id);
        }

        if (!task.IsOpen)
        {
            return new AlreadySettled(task);
        }

        var day = StudyWeek.NextDay(profile, Weeks.MondayOf(LocalDate.Max(task.Day, today)).PlusWeeks(1));
        if (profile.ReadyBy is not null && day > plan.End)
        {
            return new NoLaterWeek(task);
        }

        var later = task with { State = TaskState.Later, Day = day };
        var replanned = Replan.Repair(With(plan, later), library, profile, today);
        return new Marked(replanned.Plan with { Previous = Undoable(plan) }, later, replanned.Change);
    }

    /// <summary>Adds a task of the person's own, or one that a quiz found necessary, to a day. The next re-planning makes room for it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="title">What to do.</param>
    /// <param name="hours">Hours, 0.5 to 4.</param>
    /// <param name="day">The day, which is not past.</param>
    /// <param name="skill">The skill that it is about, if any.</param>
    public static PlanMark Add(Plan plan, string title, decimal hours, LocalDate day, ArticleId? skill = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 0.5m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hours, 4m);
        var number = 1;
        while (plan.Find($"own/{number}") is not null)
        {
            number++;
        }

        var task = new PlanTask { Id = $"own/{number}", Title = title, Hours = hours, Day = day, Skill = skill, Need = Need.Own };
        return new Marked(With(plan, task) with { Previous = Undoable(plan) }, task, PlanChange.None);
    }

    /// <summary>Takes back the last of these.</summary>
    public static PlanMark Undo(Plan plan) => plan.Previous is { } before ? new Marked(before, Task: null, PlanChange.None) : new NothingToUndo();

    private static PlanMark Settle(Plan plan, string id, Func<PlanTask, bool> may, Func<PlanTask, PlanTask> settle)
    {
        if (plan.Find(id) is not { } task)
        {
            return new NoSuchTask(id);
        }

        if (!may(task))
        {
            return new AlreadySettled(task);
        }

        var settled = settle(task);
        return new Marked(With(plan, settled) with { Previous = Undoable(plan) }, settled, PlanChange.None);
    }

    /// <summary>The plan with a task in place of that of the same id, or as a new one.</summary>
    private static Plan With(Plan plan, PlanTask task)
    {
        var tasks = plan.Tasks.Select(t => t.Id == task.Id ? task : t);
        return plan with { Tasks = [.. (plan.Find(task.Id) is null ? tasks.Append(task) : tasks).OrderBy(t => t.Day)] };
    }

    private static Plan Undoable(Plan plan) => plan with { Previous = null };
}

/// <summary>What came of a mark; a closed family.</summary>
public abstract record PlanMark
{
    private protected PlanMark()
    {
    }
}

/// <summary>It was marked.</summary>
/// <param name="Plan">The plan with the mark.</param>
/// <param name="Task">The task with it; null after an undo.</param>
/// <param name="Change">What else moved.</param>
public sealed record Marked(Plan Plan, PlanTask? Task, PlanChange Change) : PlanMark;

/// <summary>No task of the plan has this id.</summary>
public sealed record NoSuchTask(string Id) : PlanMark;

/// <summary>It is so already, or can no longer be: done work is neither skipped nor put off.</summary>
public sealed record AlreadySettled(PlanTask Task) : PlanMark;

/// <summary>The plan ends with this week: there is no later.</summary>
public sealed record NoLaterWeek(PlanTask Task) : PlanMark;

/// <summary>There is nothing to take back.</summary>
public sealed record NothingToUndo : PlanMark;
