using MentorBot.Core.Dialogue;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>In reminders: the cards that are due, and a button that starts with them.</summary>
public sealed class DueCardsNote : IFootnotes
{
    /// <inheritdoc/>
    public IReadOnlyList<string> NeedsOwned { get; } = [Cards.Kind];

    /// <inheritdoc/>
    public Footnote? Of(TurnContext context)
    {
        if (Cards.Of(context) is not { } cards)
        {
            return null;
        }

        var due = Reviewing.DueCards(cards, context, StudyDate.Of(context.Now, Reviewing.Zone(context))).Count;
        var today = Math.Min(due, context.Learner.Quizzes.Reviews.ReviewsADay);
        var minutes = (int)Math.Ceiling(today * ReviewDesk.PerCard.TotalMinutes);
        var text = new QuizText(context);
        return due == 0 ? null : new Footnote(
            context.Edition.Phrases.Say("quiz.review.due", ("count", QuizText.Number(due)), ("minutes", QuizText.Number(minutes))), [text.Button("review", "", "quiz.buttons.startcards")]);
    }
}

/// <summary>Under somebody's progress: how much they remember of each skill that quizzes asked about.</summary>
public sealed class MasteryNote : IFootnotes
{
    private const int Most = 8;

    /// <inheritdoc/>
    public IReadOnlyList<string> NeedsOwned { get; } = [Cards.Kind];

    /// <inheritdoc/>
    public Footnote? Of(TurnContext context)
    {
        if (Cards.Of(context) is not { All.Count: > 0 } cards)
        {
            return null;
        }

        var (bank, text) = (context.Edition.Library.Questions, new QuizText(context));
        var today = StudyDate.Of(context.Now, Reviewing.Zone(context));
        var skills = cards.All.Select(c => bank.Find(c.Question)!.Skill).Distinct()
            .Select(s => (Skill: s, Mastery: Mastery.Of(bank.BySkill[s], cards, today)))
            .OrderByDescending(s => s.Mastery)
            .Take(Most)
            .Select(s => $"{text.Skill(s.Skill)} {QuizText.Number((int)Math.Round(s.Mastery * 100))} %");
        return new Footnote(context.Edition.Phrases.Say("quiz.mastery", ("skills", string.Join(" · ", skills))), []);
    }
}
