using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Holds quizzes with one person: begins, shows, takes answers, goes on and ends.</summary>
internal sealed class QuizDesk
{
    /// <summary>What one answer counts for at most, in seconds: whoever walks away does not review.</summary>
    private const int MostSeconds = 120;

    /// <summary>A card that comes back within this counts as due: nobody waits for minutes.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(20);

    /// <summary>On how many days a card must not be known to be a leech, and again after as many.</summary>
    private const int LeechAfter = 8;

    private readonly TurnContext context;
    private readonly Cards cards;
    private readonly QuizText text;
    private readonly LearnerQuizzes quizzes;

    public QuizDesk(TurnContext context, Cards cards)
    {
        this.context = context;
        this.cards = cards;
        text = new QuizText(context);
        quizzes = context.Learner.Quizzes;
        Today = StudyDate.Of(context.Now, Zone(context));
    }

    /// <summary>The study day.</summary>
    public LocalDate Today { get; }

    private QuestionBank Bank => context.Edition.Library.Questions;

    private QuestionChoice Choice => new(context.Edition, context.Learner, cards, Today, context.Turn.Place.IsPrivate);

    /// <summary>The zone of a person; UTC while they have not told it.</summary>
    public static DateTimeZone Zone(TurnContext context) => context.Zones[context.Learner.Profile?.Zone ?? "UTC"];

    /// <summary>Begins a quiz, or goes on with the one that runs here when nothing else is asked.</summary>
    public Response Solo(string words)
    {
        if (words.Length == 0 && quizzes.In(context.Turn.Place) is { } running)
        {
            return Show(running, context.Edition.Phrases.Say("quiz.goingon", ("number", QuizText.Number(running.Number + 1)), ("count", QuizText.Number(running.Questions.Count))));
        }

        if (QuizOrder.Read(words, context.Edition) is not { } order)
        {
            return Say(text.Say("quiz.which", [("words", words)], text.Button("solo", "", "quiz.buttons.solo")));
        }

        order = order with { Skill = order.Skill ?? Choice.Needed() };
        var questions = Choice.Choose(order, context.Seed);
        if (questions.Count > 0)
        {
            return Begin(QuizKind.Solo, [.. questions.Select(q => q.Id)]);
        }

        var skill = order.Skill is { } one ? text.Skill(one) : "";
        return order.Skill is { } named && !Bank.BySkill[named].Any()
            ? Say(text.Say("quiz.noquestions", [("skill", skill)], text.Button("solo", "", "quiz.buttons.solo")))
            : Say(text.Say("quiz.allseen", [("skill", skill), ("days", QuizText.Number(QuestionChoice.RestDays))], [.. ReviewButton()]));
    }

    /// <summary>The missed ones of the last quiz, once more.</summary>
    public Response Again() => quizzes.Missed.Where(id => Bank.Find(id) is not null).ToList() is { Count: > 0 } missed ? Begin(QuizKind.Solo, missed) : Solo("");

    /// <summary>Begins a quiz of given questions.</summary>
    public Response Begin(QuizKind kind, IReadOnlyList<string> questions, Document? note = null) => Show(
        new QuizSession
        {
            Id = (context.Seed & 0xFFFFF).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
            Kind = kind,
            Place = context.Turn.Place,
            Seed = context.Seed,
            Questions = questions,
            AskedAt = context.Turn.At,
        },
        note ?? Document.Empty);

    /// <summary>The quiz that a button belongs to, here from now on; null when it is over, or another question is on.</summary>
    public QuizSession? Find(string[] arguments) =>
        quizzes.Sessions.FirstOrDefault(s => arguments.Length > 1 && s.Id == arguments[0] && QuizText.Number(s.Number) == arguments[1]) is { } session
            ? session with { Place = context.Turn.Place, IsPaused = false }
            : null;

    /// <summary>A button whose quiz is over or further on.</summary>
    public Response Stale(string[] arguments) => quizzes.Sessions.FirstOrDefault(s => arguments.Length > 0 && s.Id == arguments[0]) is { } session
        ? Show(session with { Place = context.Turn.Place, IsPaused = false }, Document.Empty)
        : Say(text.Say("quiz.gone", [], [text.Button("solo", "", "quiz.buttons.solo"), .. ReviewButton()]));

    /// <summary>The present question of a quiz; the next one, when it is answered.</summary>
    public Response Show(QuizSession session, Document note)
    {
        var at = Sound(session);
        at = Sound(at.IsAnswered ? Moved(at) : at with { AskedAt = context.Turn.At, IsPaused = false });
        return at.Present is null ? End(at) : Keep(at, text.Question(at, Shown(at), note));
    }

    /// <summary>An option is pressed: it answers, or is one of several.</summary>
    public Response Pick(QuizSession session, int option)
    {
        var shown = Shown(session);
        if (session.IsAnswered || option < 0 || option >= shown.Options.Count)
        {
            return Show(session, Document.Empty);
        }

        switch (shown.Question)
        {
            case SeveralQuestion:
                return Redraw(session with { Picks = session.Picks.Contains(option) ? [.. session.Picks.Where(p => p != option)] : [.. session.Picks, option] });
            case OrderQuestion:
                int[] picks = [.. session.Picks.Where(p => p != option), option];
                // The last step goes without saying.
                return picks.Length < shown.Options.Count - 1
                    ? Redraw(session with { Picks = picks })
                    : Take(session, new Picked([.. picks, .. Enumerable.Range(0, shown.Options.Count).Except(picks)]));
            default:
                return Take(session, Picked.One(option));
        }
    }

    /// <summary>What was picked of several is the answer.</summary>
    public Response Check(QuizSession session) => session.Picks.Count == 0 ? Redraw(session) : Take(session, new Picked(session.Picks));

    /// <summary>The steps picked so far are forgotten.</summary>
    public Response Clear(QuizSession session) => Redraw(session with { Picks = [] });

    /// <summary>Helps, which lowers the grade.</summary>
    public Response Hint(QuizSession session) => Redraw(session with { Hinted = true });

    /// <summary>Takes an answer; null stands for "I don't know".</summary>
    public Response Take(QuizSession session, Answer? answer)
    {
        if (session.IsAnswered)
        {
            return Show(session, Document.Empty);
        }

        var shown = Shown(session);
        var right = answer is not null && shown.IsRight(answer);
        var took = context.Turn.At - session.AskedAt;
        var grade = Grading.Infer(shown.Question, right, session.Hinted, took);
        var picked = answer is Picked picks ? picks.Options : [];
        return Graded(
            session with { Before = cards.Find(shown.Question.Id), Results = [.. session.Results, new QuizResult(shown.Question.Id, right)], IsAnswered = true },
            shown,
            new QuizVerdict(right, answer is not null, picked, grade),
            (int)Math.Clamp(took.TotalSeconds, 1, MostSeconds),
            corrects: false);
    }

    /// <summary>The person grades the present answer otherwise.</summary>
    public Response Regrade(QuizSession session, Grade grade) => session is { IsAnswered: true, Kind: QuizKind.Review, Results: [.., var result] }
        ? Graded(session, Shown(session), new QuizVerdict(result.Right, true, [], grade), 0, corrects: true)
        : Show(session, Document.Empty);

    /// <summary>Goes on to the next question, or to the end.</summary>
    public Response Next(QuizSession session) => session.IsAnswered ? Show(session, Document.Empty) : Redraw(session);

    /// <summary>Leaves a quiz where it is.</summary>
    public Response Pause() => quizzes.In(context.Turn.Place) is { } session
        ? Keep(
            session with { IsPaused = true },
            text.Say(
                "quiz.paused",
                [("number", QuizText.Number(session.Number + 1)), ("count", QuizText.Number(session.Questions.Count))],
                text.Button("solo", "", "quiz.buttons.goon"),
                text.Labelled(session, "stop")))
        : Say(text.Say("quiz.nothing", [], [text.Button("solo", "", "quiz.buttons.solo"), .. ReviewButton()]));

    /// <summary>Ends a quiz now.</summary>
    public Response End(QuizSession session) => session.Kind == QuizKind.Placement
        ? new PlacementDesk(context, cards, Today).End(session)
        : new QuizEnd(context, cards, Today).Of(session, ReviewButton());

    /// <summary>Says one thing.</summary>
    public Response Say(Reply reply) => new(Outcome.Command, [reply], context.Conversation);

    /// <summary>To the cards that are due, if any are.</summary>
    public Button[] ReviewButton() => DueCards(cards, context, Today).Count is > 0 and var due ? [text.Button("review", "", "quiz.buttons.review", ("count", QuizText.Number(due)))] : [];

    /// <summary>The cards that are due or will be in minutes, those of this sitting first, then those nearest to being forgotten.</summary>
    public static IReadOnlyList<ReviewCard> DueCards(Cards cards, TurnContext context, LocalDate today) =>
        [.. cards.All.Where(c => c.IsDue(today, context.Turn.At + Ahead)).OrderBy(c => c.DueAt is null).ThenBy(c => c.Retrievability(today)).ThenBy(c => c.Question, StringComparer.Ordinal)];

    /// <summary>The rules that a person reviews by.</summary>
    public static ReviewRules RulesOf(Learner learner) => ReviewRules.Default with { Retention = learner.Quizzes.Reviews.Retention };

    private Response Graded(QuizSession session, Presentation shown, QuizVerdict verdict, int seconds, bool corrects)
    {
        // Who knows a question before ever having learnt it here need not learn it by steps.
        var steps = session.Kind == QuizKind.Review && session.Before is not null;
        var card = (RulesOf(context.Learner) with { Steps = steps }).Review(session.Before, shown.Question.Id, verdict.Grade, context.Now, Today);
        var entry = new ReviewEntry(shown.Question.Id, verdict.Grade, Today, seconds, steps, corrects);
        var learner = context.Learner with { Quizzes = quizzes.With(session) with { Day = corrects ? quizzes.Day : Counted(session, seconds) } };
        Effect[] effects = [Cards.Keep(card), new AddToLog(ReviewLog.Log, ReviewLog.Write(entry))];
        if (session.Kind == QuizKind.Placement)
        {
            var next = new PlacementDesk(context with { Learner = learner }, cards.With(card), Today).Next(session, shown, verdict.IsRight);
            return next with { Effects = [.. effects, .. next.Effects] };
        }

        var isLeech = !corrects && card.Failures > (session.Before?.Failures ?? 0) && card.Failures % LeechAfter == 0;
        return isLeech
            ? Leech(session, shown, verdict, card, learner) with { Effects = effects }
            : Say(text.Verdict(session, shown, verdict, card, [])) with { Learner = learner, Effects = effects };
    }

    /// <summary>A card that does not stick: its passage is opened, and the plan gets time for it.</summary>
    private Response Leech(QuizSession session, Presentation shown, QuizVerdict verdict, ReviewCard card, Learner learner)
    {
        var (after, added) = QuizPlan.AddReading(learner, shown.Question, context, Today);
        var news = context.Edition.Phrases.Say("quiz.review.leech", ("count", QuizText.Number(card.Failures))).Blocks;
        var passage = context.Edition.Library.Find(shown.Question.Read);
        return new Response(
            Outcome.Command,
            [
                text.Verdict(session, shown, verdict, card, [.. news, .. added]),
                .. passage is null ? [] : new[] { new Reply(new Document([new Heading([new Text(passage.Heading)]), .. passage.Body.Blocks]), [text.Labelled(session, "next")], Audience.OnlyYou) },
            ],
            context.Conversation) { Learner = after };
    }

    /// <summary>What was reviewed today, with one more.</summary>
    private ReviewDay Counted(QuizSession session, int seconds)
    {
        var day = quizzes.Day is { } last && last.Date == Today ? last : new ReviewDay(Today, 0, 0, 0);
        return session.Kind != QuizKind.Review ? day : day with
        {
            New = day.New + (session.Before is null ? 1 : 0),
            Reviews = day.Reviews + (session.Before is { Phase: CardPhase.Review } ? 1 : 0),
            Seconds = day.Seconds + seconds,
        };
    }

    /// <summary>On to the next question; in a review those that came back meanwhile are asked once more.</summary>
    private QuizSession Moved(QuizSession session)
    {
        var next = session with { Number = session.Number + 1, IsAnswered = false, Hinted = false, Picks = [], Before = null, AskedAt = context.Turn.At };
        return session.Kind == QuizKind.Review ? new ReviewDesk(context, cards, Today).Refilled(next) : next;
    }

    /// <summary>A quiz without the questions that were taken out of the bank meanwhile.</summary>
    private QuizSession Sound(QuizSession session)
    {
        while (session.Present is { } id && Bank.Find(id) is null)
        {
            session = session with { Questions = [.. session.Questions.Where(q => q != id)], IsAnswered = false };
        }

        return session;
    }

    private Presentation Shown(QuizSession session) => new(Bank.Find(session.Present!)!, session.Seed);

    private Response Redraw(QuizSession session) => session.IsAnswered ? Show(session, Document.Empty) : Keep(session, text.Question(session, Shown(session), null));

    private Response Keep(QuizSession session, Reply reply) =>
        Say(reply) with { Learner = context.Learner with { Quizzes = quizzes.With(session) } };
}
