using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Ports;

/// <summary>Questions of our field that had no answer, kept for the curator.</summary>
public interface IUnansweredQuestions
{
    /// <summary>Keeps a question; the same words again count up.</summary>
    /// <param name="question">As typed.</param>
    /// <param name="nearest">The nearest topics, best first.</param>
    /// <param name="at">When it was asked, UTC.</param>
    /// <param name="cancellation">Gives up.</param>
    Task FileAsync(string question, IReadOnlyList<PassageId> nearest, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>All of them, most asked first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> ListAsync(CancellationToken cancellation);
}

/// <summary>A question that had no answer.</summary>
/// <param name="Question">As first typed.</param>
/// <param name="Nearest">The nearest topics when it was last asked.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="First">When it was first asked, UTC.</param>
/// <param name="Last">When it was last asked, UTC.</param>
public sealed record UnansweredQuestion(string Question, IReadOnlyList<PassageId> Nearest, int Count, DateTimeOffset First, DateTimeOffset Last);
