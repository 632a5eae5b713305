using System.Globalization;
using System.Text.Json.Serialization;
using MentorBot.Core.Knowledge;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>One thing to do in a plan: an exercise of the curriculum, a part of one, or a text of the person's own.</summary>
public sealed record PlanTask
{
    /// <summary>
    /// Its name in this plan: the id of the exercise (<c>numpy/three-loops</c>), with <c>:2</c> for its second part where a week is shorter
    /// than the exercise, or <c>own/1</c> for a task of the person's own.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What it is. Kept here, so that done work keeps its name when the exercise is gone.</summary>
    public required string Title { get; init; }

    /// <summary>Hours that it takes, 0.5 to 4, in half hours.</summary>
    public required decimal Hours { get; init; }

    /// <summary>The local day to begin it.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The skill that it teaches; null for what belongs to none.</summary>
    public ArticleId? Skill { get; init; }

    /// <summary>What kind of work it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExerciseKind Kind { get; init; }

    /// <summary>How it stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TaskState State { get; init; }

    /// <summary>Whether it was left out because quizzes show that it is known; it is opened again when that is forgotten.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByQuiz { get; init; }

    /// <summary>The local day on which it was done; null while it is not.</summary>
    public LocalDate? DoneOn { get; init; }

    /// <summary>Why it is in the plan.</summary>
    public required Need Need { get; init; }

    /// <summary>The skill that needs it first, for <see cref="Need.Prerequisite"/>.</summary>
    public ArticleId? NeededFor { get; init; }

    /// <summary>The exercise that it is or is a part of; of a task of the person's own there is none of that id.</summary>
    public string ExerciseId => Id.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? Id[..at] : Id;

    /// <summary>The number of the part of its exercise that it is, from 1; 0 when it is the whole.</summary>
    public int Part => Id.Length > ExerciseId.Length ? int.Parse(Id.AsSpan(ExerciseId.Length + 1), CultureInfo.InvariantCulture) : 0;

    /// <summary>Whether it is still to do.</summary>
    public bool IsOpen => State is TaskState.Open or TaskState.Later;
}

/// <summary>How a task stands.</summary>
public enum TaskState
{
    /// <summary>To do; re-planning may move it.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>To do, on a day that the person moved it to: re-planning leaves it there while that day is to come.</summary>
    Later,

    /// <summary>Left out by the person; re-planning does not bring it back.</summary>
    Skipped,
}

/// <summary>Why a task is in a plan, most important first.</summary>
public enum Need
{
    /// <summary>The role is out of reach without the skill.</summary>
    Must,

    /// <summary>Another skill of the plan stands on this one.</summary>
    Prerequisite,

    /// <summary>Most postings of the role ask for the skill.</summary>
    Should,

    /// <summary>The skill sets a candidate apart.</summary>
    Nice,

    /// <summary>Part of getting the internship: project, applications, mock interviews, reviews.</summary>
    Career,

    /// <summary>The person added it.</summary>
    Own,
}
