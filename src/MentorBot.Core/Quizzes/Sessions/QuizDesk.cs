using MentorBot.Core.Dialogue;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Holds quizzes with one person: begins, goes on, pauses and ends.</summary>
internal sealed class QuizDesk
{
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
        Today = StudyDate.Of(context.Now, Reviewing.Zone(context));
    }

    /// <summary>The study day.</summary>
    public LocalDate Today { get; }

    /// <summary>What can be done with the question on the screen.</summary>
    public QuestionDesk Question => new(context, cards, Today);

    /// <summary>Quizzes are held where only the person reads: in a shared place by answers that are hidden there.</summary>
    private Place Here => context.Turn.Place.PrivateTo(context.Turn.Account);

    private QuestionBank Bank => context.Edition.Library.Questions;

    private QuestionChoice Choice => new(context.Edition, context.Learner, cards, Today);

    /// <summary>Begins a quiz, or goes on with the one that runs here when nothing else is asked.</summary>
    public Response Solo(string words)
    {
        if (words.Length == 0 && quizzes.In(Here) is { } running)
        {
            return Show(running, running.Kind == QuizKind.Placement ? Document.Empty : context.Edition.Phrases.Say("quiz.goingon", Place(running)));
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
            Place = Here,
            Seed = context.Seed,
            Questions = questions,
            AskedAt = context.Turn.At,
        },
        note ?? Document.Empty);

    /// <summary>The quiz that a button belongs to, here from now on; null when it is over, another question is on, or that question is gone.</summary>
    public QuizSession? Find(string[] arguments) =>
        quizzes.Sessions.FirstOrDefault(s => arguments.Length > 1 && s.Id == arguments[0] && QuizText.Number(s.Number) == arguments[1]) is { Present: { } id } session && Bank.Find(id) is not null
            ? session with { Place = Here, IsPaused = false }
            : null;

    /// <summary>A button whose quiz is over or further on.</summary>
    public Response Stale(string[] arguments) => quizzes.Sessions.FirstOrDefault(s => arguments.Length > 0 && s.Id == arguments[0]) is { } session
        ? Show(session with { Place = Here, IsPaused = false }, Document.Empty)
        : Say(text.Say("quiz.gone", [], [text.Button("solo", "", "quiz.buttons.solo"), .. ReviewButton()]));

    /// <summary>The present question of a quiz; the next one, when it is answered.</summary>
    public Response Show(QuizSession session, Document note)
    {
        var at = Sound(session);
        at = Sound(at.IsAnswered ? Moved(at) : at with { AskedAt = context.Turn.At, IsPaused = false });
        return at.Present is null ? End(at) : Keep(at, text.Question(at, QuestionDesk.Shown(at, context), note));
    }

    /// <summary>Goes on to the next question, or to the end.</summary>
    public Response Next(QuizSession session) => session.IsAnswered ? Show(session, Document.Empty) : Question.Show(session);

    /// <summary>Leaves a quiz where it is.</summary>
    /// <remarks>A placement ends with what it has found so far: it is short, and its questions depend on each other.</remarks>
    public Response Pause() => quizzes.In(Here) switch
    {
        null => Say(text.Say("quiz.nothing", [], [text.Button("solo", "", "quiz.buttons.solo"), .. ReviewButton()])),
        { Kind: QuizKind.Placement } placement => End(placement),
        { } session => Keep(
            session with { IsPaused = true },
            text.Say("quiz.paused", Place(session), text.Button("solo", "", "quiz.buttons.goon"), text.Labelled(session, "stop"))),
    };

    /// <summary>Ends a quiz now.</summary>
    public Response End(QuizSession session) => session.Kind == QuizKind.Placement
        ? new PlacementDesk(context, cards, Today).End(session)
        : new QuizEnd(context, cards, Today).Of(session, ReviewButton());

    /// <summary>Says one thing.</summary>
    public Response Say(Reply reply) => new(Outcome.Command, [reply], context.Conversation);

    /// <summary>To the cards that are due, if any are.</summary>
    public Button[] ReviewButton() => Reviewing.DueCards(cards, context, Today).Count is > 0 and var due ? [text.Button("review", "", "quiz.buttons.review", ("count", QuizText.Number(due)))] : [];

    /// <summary>On to the next question; in a review those that came back meanwhile are asked once more.</summary>
    private QuizSession Moved(QuizSession session)
    {
        var next = session with { Number = session.Number + 1, IsAnswered = false, Hinted = false, Picks = [], Before = null, AskedAt = context.Turn.At };
        return session.Kind == QuizKind.Review ? new ReviewDesk(context, cards, Today).Refilled(next) : next;
    }

    /// <summary>How far a quiz is.</summary>
    private static (string, string)[] Place(QuizSession session) =>
        [("number", QuizText.Number(session.Number + 1)), ("count", QuizText.Number(session.Questions.Count))];

    /// <summary>A quiz without the questions that were taken out of the bank meanwhile.</summary>
    private QuizSession Sound(QuizSession session)
    {
        while (session.Present is { } id && Bank.Find(id) is null)
        {
            session = session with { Questions = [.. session.Questions.Where(q => q != id)], IsAnswered = false };
        }

        return session;
    }

    private Response Keep(QuizSession session, Reply reply) => Say(reply) with { Learner = context.Learner with { Quizzes = quizzes.With(session) } };
}
