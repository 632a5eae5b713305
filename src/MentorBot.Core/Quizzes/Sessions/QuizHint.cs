namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Help with questions that have no hint of their own.</summary>
internal static class QuizHint
{
    /// <summary>Whether there is any: a number cannot be hinted at, and of two options striking one out tells all.</summary>
    public static bool Has(Question question) => question.Hint is not null || question is not (NumberQuestion or ChoiceQuestion { Wrong.Count: < 2 });

    /// <summary>The wrong option of a choice that is struck out; null for other kinds.</summary>
    public static int? Struck(Presentation shown, ulong seed) => shown.Question is not ChoiceQuestion ? null
        : Chance.For(seed, $"hint {shown.Question.Id}").Shuffle(Enumerable.Range(0, shown.Options.Count)).First(o => o != shown.Right[0]);
}
