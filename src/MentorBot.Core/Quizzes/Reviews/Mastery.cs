using NodaTime;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>
/// How much of a skill a person remembers: the mean chance of recall over the bank, a question of level 3 counting three times one of level 1, and 0 what
/// was never asked or is still being learnt: who just read the answer would remember it at this moment, but does not know it.
/// </summary>
public static class Mastery
{
    /// <summary>From 0 to 1; 0 when the bank has no question of it.</summary>
    /// <param name="questions">Of the skill, or of a part of it.</param>
    /// <param name="cards">The person's.</param>
    /// <param name="today">The study day.</param>
    public static double Of(IEnumerable<Question> questions, Cards cards, LocalDate today)
    {
        var (known, all) = (0.0, 0);
        foreach (var question in questions)
        {
            known += (int)question.Level * (cards.Find(question.Id) is { Phase: CardPhase.Review } card ? card.Retrievability(today) : 0);
            all += (int)question.Level;
        }

        return all == 0 ? 0 : known / all;
    }
}
