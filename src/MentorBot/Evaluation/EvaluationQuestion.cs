using MentorBot.Core.Knowledge;

namespace MentorBot.Evaluation;

/// <summary>A question with the passages that answer it.</summary>
/// <param name="Id">Its name in reports.</param>
/// <param name="Kind">What is to come of it.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Context">The messages before it, oldest first.</param>
/// <param name="Gold">The passages that answer it; none when nothing should.</param>
public sealed record EvaluationQuestion(string Id, QuestionKind Kind, string Text, IReadOnlyList<string> Context, IReadOnlyList<PassageId> Gold);

/// <summary>What is to come of a question.</summary>
public enum QuestionKind
{
    /// <summary>Asked by itself; it has an answer.</summary>
    Question,

    /// <summary>Asked after others; it has an answer.</summary>
    Followup,

    /// <summary>Nothing of ours: it is to be declined.</summary>
    OutOfScope,

    /// <summary>Sounds like ours and has no answer: it is not to be answered.</summary>
    NearMiss,
}
