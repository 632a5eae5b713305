using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What a person does to their plan by hand. Each keeps the plan before it for <see cref="Undo"/>.</summary>
public static class PlanMarks
{
    /// <summary>Marks a task done.</summary>
    public static PlanMark Done(Plan plan, string id, LocalDate today) => throw new NotSupportedException("To come.");

    /// <summary>Leaves a task out.</summary>
    public static PlanMark Skip(Plan plan, string id) => throw new NotSupportedException("To come.");

    /// <summary>Puts a task off to the next week and makes room for it there.</summary>
    public static PlanMark Later(Plan plan, string id, Library library, Profile profile, LocalDate today) => throw new NotSupportedException("To come.");

    /// <summary>Adds a task of the person's own, or one that a quiz found necessary, to a day.</summary>
    public static PlanMark Add(Plan plan, string title, decimal hours, LocalDate day, ArticleId? skill = null) => throw new NotSupportedException("To come.");

    /// <summary>Takes back the last of these.</summary>
    public static PlanMark Undo(Plan plan) => throw new NotSupportedException("To come.");
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
