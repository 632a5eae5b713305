using System.Text.Json.Serialization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>A quiz that runs with one person: small, and all that is needed to go on after a restart.</summary>
public sealed record QuizSession
{
    /// <summary>Its name in button ids, so that buttons of earlier ones do nothing to it.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is held.</summary>
    public QuizKind Kind { get; init; }

    /// <summary>Where it runs.</summary>
    public required Place Place { get; init; }

    /// <summary>Chance for the order of options.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The questions by id, in order; those already answered stand first.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The number of the present one, from 0.</summary>
    public int Number { get; init; }

    /// <summary>Whether the present one is answered and its explanation shown.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>When the present one was shown, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether the person left it for later: what they type is no answer then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPaused { get; init; }

    /// <summary>Whether the hint to the present one was taken.</summary>
    public bool Hinted { get; init; }

    /// <summary>The options picked so far, where several are to be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IReadOnlyList<int> Picks { get => field ?? []; init; }

    /// <summary>In a placement, the skills that are examined.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IReadOnlyList<ArticleId> Skills { get => field ?? []; init; }

    /// <summary>What came of the questions so far.</summary>
    public IReadOnlyList<QuizResult> Results { get => field ?? []; init; }

    /// <summary>The card of the present question as it stood before its answer, so that the grade can be changed; null when it had none.</summary>
    public ReviewCard? Before { get; init; }

    /// <summary>The present question; null when all are through.</summary>
    [JsonIgnore]
    public string? Present => Number < Questions.Count ? Questions[Number] : null;
}

/// <summary>Why a quiz is held.</summary>
public enum QuizKind
{
    /// <summary>To learn.</summary>
    Solo,

    /// <summary>Not to forget: cards that are due.</summary>
    Review,

    /// <summary>To find the person's level.</summary>
    Placement,
}

/// <summary>What came of a question.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Right">Whether it was answered rightly.</param>
public sealed record QuizResult(string Question, bool Right);
