using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>How long is kept what people did together. What they missed is their own: it waits for their next review.</summary>
public static class RaceKeeping
{
    /// <summary>Answers: they are needed until a race ends or a daily question is revealed, after an outage too.</summary>
    public static readonly TimeSpan Answers = TimeSpan.FromDays(7);

    /// <summary>Points, and who took part: the longest season has 92 days, and no leaderboard shows more.</summary>
    public static readonly TimeSpan Points = TimeSpan.FromDays(100);

    /// <summary>By the name that their logs begin with.</summary>
    public static IReadOnlyDictionary<string, TimeSpan> Logs { get; } = new Dictionary<string, TimeSpan>
    {
        ["race"] = Answers,
        ["daily"] = Answers,
        ["points"] = Points,
        [MissedTogether.PlayedLog] = Points,
    };
}
