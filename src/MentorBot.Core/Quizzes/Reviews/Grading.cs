namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>Infers a grade from what can be seen of an answer.</summary>
internal static class Grading
{
    /// <summary>Seconds to think and press, besides reading.</summary>
    private const double Thinking = 8;

    /// <summary>Characters that are read in a second: some 200 words a minute, code included.</summary>
    private const double ReadingPace = 18;

    /// <summary>The grade: Again when it was not right; Hard with a hint or after three times the usual time; Easy within a third of it; else Good.</summary>
    /// <param name="question">The question.</param>
    /// <param name="right">Whether the answer was right.</param>
    /// <param name="hinted">Whether the hint was taken.</param>
    /// <param name="took">From showing to answering.</param>
    public static Grade Infer(Question question, bool right, bool hinted, TimeSpan took)
    {
        var usual = Thinking + ((question.Text.Length + (question.Code?.Text.Length ?? 0) + question.Options.Sum(o => o.Length)) / ReadingPace);
        return !right ? Grade.Again
            : hinted || took.TotalSeconds > 3 * usual ? Grade.Hard
            : took.TotalSeconds < usual / 3 ? Grade.Easy
            : Grade.Good;
    }
}
