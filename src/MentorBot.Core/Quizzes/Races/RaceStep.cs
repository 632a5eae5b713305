using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>What comes of an event in a race.</summary>
/// <param name="Race">How it stands now; null when it is over.</param>
/// <param name="Next">When its next time comes, UTC; null when it has none.</param>
/// <param name="Posts">What is said to everyone.</param>
internal sealed record RaceStep(Race? Race, DateTimeOffset? Next, params IReadOnlyList<Post> Posts)
{
    /// <summary>What is to be kept besides.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];
}
