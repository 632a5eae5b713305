using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Readers;

/// <summary>What a person said about where they stand.</summary>
public sealed record LevelAnswer
{
    /// <summary>The level of what was asked about; null when the words name what they speak of.</summary>
    public Level? Asked { get; init; }

    /// <summary>The levels of skills that are named.</summary>
    public IReadOnlyDictionary<ArticleId, Level> Named { get; init; } = new Dictionary<ArticleId, Level>();

    /// <summary>The level of everything else ("the rest none"); null when nothing is said of it.</summary>
    public Level? Rest { get; init; }
}
