using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>An interview as far as it has come: kept in the learner's document, so that it survives a restart.</summary>
/// <remarks>An answer once given stays until the person gives another to the same question.</remarks>
public sealed record Interview
{
    /// <summary>The question that waits for an answer.</summary>
    public InterviewQuestion Asks { get; init; }

    /// <summary>Whether it edits one answer of a finished profile, and ends with that answer.</summary>
    public bool EditsOne { get; init; }

    /// <summary>The role aimed at; null while not answered.</summary>
    public ArticleId? Role { get; init; }

    /// <summary>The date to be ready by; null while not answered.</summary>
    public TargetDate? Target { get; init; }

    /// <summary>Hours a week; null while not answered.</summary>
    public decimal? HoursAWeek { get; init; }

    /// <summary>Days and times of study; empty while not answered.</summary>
    public IReadOnlyList<StudyDay> Days { get; init; } = [];

    /// <summary>The zone, an IANA id; null while not answered.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether the zone that was offered is not theirs.</summary>
    public bool ZoneDeclined { get; init; }

    /// <summary>Levels by the key of a <see cref="SkillGroup"/>.</summary>
    public IReadOnlyDictionary<string, Level> Groups { get; init; } = new Dictionary<string, Level>();

    /// <summary>Levels of skills that were named one by one; they stand above that of their group.</summary>
    public IReadOnlyDictionary<ArticleId, Level> Skills { get; init; } = new Dictionary<ArticleId, Level>();

    /// <summary>Whether the person is through with levels: what has none is new to them.</summary>
    public bool LevelsDone { get; init; }

    /// <summary>The group that was picked out of all to change its level; null when none.</summary>
    public string? Group { get; init; }

    /// <summary>What the last words may have meant, as values of buttons; empty unless the question was asked back.</summary>
    public IReadOnlyList<string> Unclear { get; init; } = [];

    /// <summary>The options taken so far in "help me choose", by key; null when that is not going on.</summary>
    public IReadOnlyList<string>? Choosing { get; init; }
}
