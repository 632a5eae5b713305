using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Takes answers: says how they went, and keeps the card and a line in the log of reviews.</summary>
internal sealed class AnswerDesk(TurnContext context, Cards cards, LocalDate today)
{
    /// <summary>What one answer counts for at most, in seconds: whoever walks away does not review.</summary>
    private const int MostSeconds = 120;

    /// <summary>On how many days a card must not be known to be a leech, and again after as many.</summary>
    private const int LeechAfter = 8;

    private readonly QuizText text = new(context);
    private readonly LearnerQuizzes quizzes = context.Learner.Quizzes;

    /// <summary>Takes an answer to the present question; null stands for "I don't know".</summary>
    public Response Take(QuizSession session, Presentation shown, Answer? answer)
    {
        var right = answer is not null && shown.IsRight(answer);
        var took = context.Turn.At - session.AskedAt;
        var grade = Grading.Infer(shown.Question, right, session.Hinted, took);
        return Graded(
            session with { Before = cards.Find(shown.Question.Id), Results = [.. session.Results, new QuizResult(shown.Question.Id, right)], IsAnswered = true },
            shown,
            new QuizVerdict(right, answer is not null, answer is Picked picks ? picks.Options : [], grade),
            (int)Math.Clamp(took.TotalSeconds, 1, MostSeconds),
            corrects: false);
    }

    /// <summary>The person grades the answer otherwise.</summary>
    public Response Regrade(QuizSession session, Presentation shown, Grade grade) =>
        Graded(session, shown, new QuizVerdict(session.Results[^1].Right, true, [], grade), 0, corrects: true);

    private Response Graded(QuizSession session, Presentation shown, QuizVerdict verdict, int seconds, bool corrects)
    {
        // Who knows a question before ever having learnt it here need not learn it by steps.
        var steps = session.Kind == QuizKind.Review && session.Before is not null;
        var card = (Reviewing.RulesOf(context.Learner) with { Steps = steps }).Review(session.Before, shown.Question.Id, verdict.Grade, context.Now, today);
        var entry = new ReviewEntry(shown.Question.Id, verdict.Grade, today, seconds, steps, corrects);
        var learner = context.Learner with { Quizzes = quizzes.With(session) with { Day = corrects ? quizzes.Day : Counted(session, seconds) } };
        Effect[] effects = [Cards.Keep(card), new AddToLog(ReviewLog.Log, ReviewLog.Write(entry))];
        if (session.Kind == QuizKind.Placement)
        {
            var next = new PlacementDesk(context with { Learner = learner }, cards.With(card), today).Next(session, shown, verdict);
            return next with { Effects = [.. effects, .. next.Effects] };
        }

        var isLeech = !corrects && card.Failures > (session.Before?.Failures ?? 0) && card.Failures % LeechAfter == 0;
        return isLeech
            ? Leech(session, shown, verdict, card, learner) with { Effects = effects }
            : Said([text.Verdict(session, shown, verdict, card, [])], learner) with { Effects = effects };
    }

    /// <summary>A card that does not stick: its passage is opened, and the plan gets time for it.</summary>
    private Response Leech(QuizSession session, Presentation shown, QuizVerdict verdict, ReviewCard card, Learner learner)
    {
        var (after, added) = QuizPlan.AddReading(learner, shown.Question, context, today);
        var news = context.Edition.Phrases.Say("quiz.review.leech", ("count", QuizText.Number(card.Failures))).Blocks;
        var replies = new List<Reply> { text.Verdict(session, shown, verdict, card, [.. news, .. added]) };
        if (context.Edition.Library.Find(shown.Question.Read) is { } passage)
        {
            replies.Add(new Reply(new Document([new Heading([new Text(passage.Heading)]), .. passage.Body.Blocks]), [text.Labelled(session, "next")], Audience.OnlyYou));
        }

        return Said(replies, after);
    }

    /// <summary>What was reviewed today, with one more.</summary>
    private ReviewDay Counted(QuizSession session, int seconds)
    {
        var day = quizzes.Day is { } last && last.Date == today ? last : new ReviewDay(today, 0, 0, 0);
        return session.Kind != QuizKind.Review ? day : day with
        {
            New = day.New + (session.Before is null ? 1 : 0),
            Reviews = day.Reviews + (session.Before is { } before && before.Last < today ? 1 : 0),
            Seconds = day.Seconds + seconds,
        };
    }

    private Response Said(IReadOnlyList<Reply> replies, Learner learner) => new(Outcome.Command, replies, context.Conversation) { Learner = learner };
}
