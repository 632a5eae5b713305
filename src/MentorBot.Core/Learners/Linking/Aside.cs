namespace MentorBot.Core.Learners.Linking;

/// <summary>The person that one of two linked sides was before, held for a day.</summary>
/// <param name="Learner">As they stood, with their accounts.</param>
/// <param name="Until">When they are let go, UTC.</param>
/// <param name="Schedules">The numbers of the schedules that came from them.</param>
/// <param name="Done">The tasks of the kept plan that count as done because they had done them.</param>
public sealed record Aside(Learner Learner, DateTimeOffset Until, IReadOnlyList<int> Schedules, IReadOnlyList<string> Done)
{
    /// <summary>How long it is held.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromDays(1);
}
