using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>The end of a quiz: the score, what to read, and what it means for the plan.</summary>
internal sealed class QuizEnd(TurnContext context, Cards cards, LocalDate today)
{
    /// <summary>Fewer answers than these say nothing about a plan.</summary>
    private const int Telling = 5;

    private const int MostPassages = 3;

    private readonly QuizText text = new(context);

    /// <summary>The end screen.</summary>
    /// <param name="session">The quiz.</param>
    /// <param name="review">To the cards that are due, if any are.</param>
    public Response Of(QuizSession session, IReadOnlyList<Button> review)
    {
        var (phrases, bank) = (context.Edition.Phrases, context.Edition.Library.Questions);
        var results = session.Results.Select(r => (r.Right, Question: bank.Find(r.Question))).Where(r => r.Question is not null).Select(r => (r.Right, Question: r.Question!)).ToList();
        var missed = results.Where(r => !r.Right).Select(r => r.Question).DistinctBy(q => q.Id).ToList();
        var learner = context.Learner with { Quizzes = context.Learner.Quizzes.Without(session) with { Missed = [.. missed.Select(q => q.Id)] } };
        if (results.Count == 0)
        {
            return Said(text.Say("quiz.end.none", [], [text.Button("solo", "", "quiz.buttons.solo"), .. review]), learner);
        }

        var (follows, news) = QuizPlan.Follow(learner, context, cards, today, [.. results.Select(r => r.Question.Skill).Distinct()]);
        IReadOnlyList<Block> added = [];
        if (session.Kind == QuizKind.Solo && results.Count >= Telling && results.Count(r => r.Right) * 10 < results.Count * 6)
        {
            (follows, added) = QuizPlan.AddReading(follows, Worst(missed), context, today);
        }

        var passages = missed.GroupBy(q => q.Read).OrderByDescending(g => g.Count()).Select(g => context.Edition.Library.Find(g.Key)).OfType<Passage>().Take(MostPassages).ToList();
        return Said(
            QuizText.Screen(
                new Document(
                [
                    Score(session, results),
                    .. missed.Count == 0 ? phrases.Say("quiz.end.all").Blocks : phrases.Say("quiz.end.missed", ("count", QuizText.Number(missed.Count))).Blocks,
                    .. passages.Count == 0 ? [] : new[] { text.ReadLine(passages) },
                    .. news,
                    .. added,
                ]),
                [
                    .. missed.Count == 0 ? [] : new[] { text.Button("again", "", "quiz.buttons.again", ("count", QuizText.Number(missed.Count))) },
                    .. review,
                    .. passages.Take(1).Select(p => AnswersFeature.ButtonTo(p)),
                    text.Button("solo", "", "quiz.buttons.solo"),
                    text.Button("bye", "", "quiz.buttons.stop"),
                ]),
            follows);
    }

    private static Question Worst(IReadOnlyList<Question> missed) => missed.GroupBy(q => q.Read).OrderByDescending(g => g.Count()).First().First();

    private Paragraph Score(QuizSession session, IReadOnlyList<(bool Right, Question Question)> results)
    {
        var right = results.Count(r => r.Right);
        var phrases = context.Edition.Phrases;
        var score = new List<Inline>
        {
            new Strong([new Text(session.Kind == QuizKind.Review
                ? phrases.Label("quiz.review.end", ("count", QuizText.Number(results.Count)), ("due", QuizText.Number(Reviewing.DueCards(cards, context, today).Count)))
                : phrases.Label("quiz.end.score", ("right", QuizText.Number(right)), ("count", QuizText.Number(results.Count))))]),
        };
        var passages = results.GroupBy(r => r.Question.Read).Select(g => (Passage: context.Edition.Library.Find(g.Key)?.Heading, Right: g.Count(r => r.Right), Wrong: g.Count(r => !r.Right))).ToList();
        if (passages.Where(p => p.Wrong == 0).OrderByDescending(p => p.Right).FirstOrDefault().Passage is { } best && right < results.Count)
        {
            score.Add(new Text($" · {phrases.Label("quiz.end.best", ("passage", best))}"));
        }

        if (passages.Where(p => p.Wrong > 0).OrderByDescending(p => p.Wrong).FirstOrDefault().Passage is { } weakest)
        {
            score.Add(new Text($" · {phrases.Label("quiz.end.weakest", ("passage", weakest))}"));
        }

        return new Paragraph(score);
    }

    private Response Said(Reply reply, Learners.Learner learner) => new(Outcome.Command, [reply], context.Conversation) { Learner = learner };
}
