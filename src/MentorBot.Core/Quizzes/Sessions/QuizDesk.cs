using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Holds quizzes with one person: begins, shows, takes answers, goes on and ends.</summary>
internal sealed class QuizDesk
{
    /// <summary>A card that comes back within this counts as due: nobody waits for minutes.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(20);

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

    /// <summary>Quizzes are held where only the person reads: in a shared place by answers that are hidden there.</summary>
    private Place Here => context.Turn.Place.PrivateTo(context.Turn.Account);

    private QuestionBank Bank => context.Edition.Library.Questions;

    private QuestionChoice Choice => new(context.Edition, context.Learner, cards, Today);

    /// <summary>The zone of a person; UTC while they have not told it.</summary>
    public static DateTimeZone Zone(TurnContext context) => context.Zones[context.Learner.Profile?.Zone ?? "UTC"];

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
        return at.Present is null ? End(at) : Keep(at, text.Question(at, Shown(at), note));
    }

    /// <summary>An option is pressed: it answers, or is one of several.</summary>
    public Response Pick(QuizSession session, int option)
    {
        var shown = Shown(session);
        if (session.IsAnswered || option < 0 || option >= shown.Options.Count)
        {
            return Redraw(session);
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

    /// <summary>Takes an answer; null stands for "I don't know". A second press of the same button changes nothing.</summary>
    public Response Take(QuizSession session, Answer? answer) =>
        session.IsAnswered ? new Response(Outcome.Command, [], context.Conversation) : new AnswerDesk(context, cards, Today).Take(session, Shown(session), answer);

    /// <summary>Takes what was typed into a form; what is no answer shows the question again.</summary>
    public Response Type(QuizSession session, string typed) => AnswerReader.Read(Shown(session), typed) is { } answer ? Take(session, answer) : Redraw(session);

    /// <summary>The person grades the present answer otherwise.</summary>
    public Response Regrade(QuizSession session, Grade grade) => session is { IsAnswered: true, Kind: QuizKind.Review }
        ? new AnswerDesk(context, cards, Today).Regrade(session, Shown(session), grade)
        : Show(session, Document.Empty);

    /// <summary>Goes on to the next question, or to the end.</summary>
    public Response Next(QuizSession session) => session.IsAnswered ? Show(session, Document.Empty) : Redraw(session);

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
    public Button[] ReviewButton() => DueCards(cards, context, Today).Count is > 0 and var due ? [text.Button("review", "", "quiz.buttons.review", ("count", QuizText.Number(due)))] : [];

    /// <summary>The cards that are due or will be in minutes, those of this sitting first, then those nearest to being forgotten.</summary>
    public static IReadOnlyList<ReviewCard> DueCards(Cards cards, TurnContext context, LocalDate today) =>
        [.. cards.All.Where(c => c.IsDue(today, context.Turn.At + Ahead)).OrderBy(c => c.DueAt is null).ThenBy(c => c.Retrievability(today)).ThenBy(c => c.Question, StringComparer.Ordinal)];

    /// <summary>The rules that a person reviews by.</summary>
    public static ReviewRules RulesOf(Learner learner) => ReviewRules.Default with { Retention = learner.Quizzes.Reviews.Retention };

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

    private Presentation Shown(QuizSession session) => new(Bank.Find(session.Present!)!, session.Seed);

    private Response Redraw(QuizSession session) => session.IsAnswered ? Take(session, null) : Keep(session, text.Question(session, Shown(session), null));

    private Response Keep(QuizSession session, Reply reply) =>
        Say(reply) with { Learner = context.Learner with { Quizzes = quizzes.With(session) } };
}
