using MentorBot.Core.Quizzes.Daily;
using MentorBot.Core.Quizzes.Races;

namespace MentorBot.Core.Places;

/// <summary>What is kept of a channel or group chat, with its threads: what runs there.</summary>
public sealed record Room
{
    /// <summary>How many questions are remembered as asked.</summary>
    public const int Memory = 120;

    /// <summary>A room where nothing runs.</summary>
    public static Room New { get; } = new();

    /// <summary>The race that runs; null when none does.</summary>
    public Race? Race { get; init; }

    /// <summary>The daily question of the room; null when none is wanted.</summary>
    public DailyQuiz? Daily { get; init; }

    /// <summary>The questions asked here lately, latest last.</summary>
    public IReadOnlyList<string> Asked { get => field ?? []; init; }

    /// <summary>Whether nothing needs to be kept.</summary>
    public bool IsNew => Race is null && Daily is null && Asked.Count == 0;
}
