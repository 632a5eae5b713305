namespace MentorBot.Core.Dialogue;

/// <summary>A question for platforms that have quizzes of their own; there it stands instead of the reply's document and buttons.</summary>
/// <param name="Before">What is said above it; nothing when empty.</param>
/// <param name="Question">Up to 300 characters.</param>
/// <param name="Options">Two to ten, up to 100 characters each.</param>
/// <param name="Right">The right option, from 0.</param>
/// <param name="Why">What who was wrong reads: up to 200 characters on one line.</param>
/// <param name="Open">How long answers are taken.</param>
public sealed record Poll(Document Before, string Question, IReadOnlyList<string> Options, int Right, string Why, TimeSpan Open)
{
    /// <summary>Whether nobody sees how others answered before it closes.</summary>
    public bool Sealed { get; init; }
}
