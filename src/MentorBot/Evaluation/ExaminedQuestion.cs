using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Evaluation;

/// <summary>A question and what came of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Outcome">What kind of answer came.</param>
/// <param name="Topics">Of what, best first.</param>
/// <param name="Score">The score of the first.</param>
public sealed record ExaminedQuestion(EvaluationQuestion Question, Outcome Outcome, IReadOnlyList<PassageId> Topics, float Score)
{
    /// <summary>Whether it is one that has an answer.</summary>
    public bool HasAnswer => Question.Kind is QuestionKind.Question or QuestionKind.Followup;

    /// <summary>Whether nothing of substance was said.</summary>
    public bool Declined => Outcome is Outcome.Decline or Outcome.SmallTalk;

    /// <summary>Where the first right passage stands, from 1; 0 when none came. A question back puts all it offers one place lower.</summary>
    public int Rank
    {
        get
        {
            if (Declined)
            {
                return 0;
            }

            var place = Topics.Index().FirstOrDefault(t => Question.Gold.Contains(t.Item), (-1, default)).Index + 1;
            return place > 0 && Outcome == Outcome.Clarify ? place + 1 : place;
        }
    }

    /// <summary>Whether a right passage was the answer.</summary>
    public bool HitFirst => HasAnswer && Rank == 1;

    /// <summary>Whether a right passage was among the first three.</summary>
    public bool HitThird => HasAnswer && !Declined && Topics.Take(3).Any(Question.Gold.Contains);

    /// <summary>1 over the rank; 0 without one.</summary>
    public double ReciprocalRank => Rank == 0 ? 0 : 1.0 / Rank;

    /// <summary>Whether it has an answer and was declined.</summary>
    public bool WronglyDeclined => HasAnswer && Outcome == Outcome.Decline;

    /// <summary>Whether it has no answer and was given one.</summary>
    public bool WronglyAnswered => !HasAnswer && Outcome is (Outcome.Answer or Outcome.Compare);

    /// <summary>Whether somebody should look at it.</summary>
    public bool Missed => HasAnswer ? !HitFirst : WronglyAnswered || (Question.Kind == QuestionKind.OutOfScope && !Declined);
}
