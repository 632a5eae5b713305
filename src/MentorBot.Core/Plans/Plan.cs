using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What a person does on which day until they are ready. A value: every change makes a new one.</summary>
public sealed record Plan
{
    /// <summary>The role that it prepares for.</summary>
    public required ArticleId Role { get; init; }

    /// <summary>The first day of study when it was made; stays through every re-planning, so that week 3 remains week 3.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The day to be ready by: the person's own, else the last day of study that the work needs at their pace.</summary>
    public required LocalDate End { get; init; }

    /// <summary>The tasks by day, in the order of doing.</summary>
    public required IReadOnlyList<PlanTask> Tasks { get; init; }

    /// <summary>The plan before the last done, later, skip, added task or changed answer; null when there is nothing to undo. It has no previous one itself.</summary>
    public Plan? Previous { get; init; }

    /// <summary>The answers that go with it, in a <see cref="Previous"/> plan only and only where the change after it was one of answers.</summary>
    public Profile? Answers { get; init; }

    /// <summary>How many weeks it has; the first and the last may be partial.</summary>
    public int WeekCount => WeekOf(End);

    /// <summary>The number of a day's week, from 1; weeks start on Monday.</summary>
    public int WeekOf(LocalDate day) => (Period.DaysBetween(Weeks.MondayOf(Start), Weeks.MondayOf(day)) / 7) + 1;

    /// <summary>The Monday of a week.</summary>
    public LocalDate MondayOf(int week) => Weeks.MondayOf(Start).PlusWeeks(week - 1);

    /// <summary>The tasks of a week, counted from 1, in the order of doing.</summary>
    public IEnumerable<PlanTask> InWeek(int week) => Tasks.Where(t => WeekOf(t.Day) == week);

    /// <summary>The task of an id; null when there is none.</summary>
    public PlanTask? Find(string id) => Tasks.FirstOrDefault(t => t.Id == id);

    /// <summary>Whether its last day is past.</summary>
    public bool IsOver(LocalDate today) => today > End;
}
