using MentorBot.Core.Dialogue;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Reviews: which cards come today, and what to do when too many wait.</summary>
internal sealed class ReviewDesk(TurnContext context, Cards cards, LocalDate today)
{
    /// <summary>How long a card takes on average, as people are told.</summary>
    public static readonly Duration PerCard = Duration.FromSeconds(45);

    /// <summary>Days without a review that make a break.</summary>
    private const int Break = 3;

    /// <summary>Over how many days a backlog can be spread; the second is offered first.</summary>
    private static readonly int[] Spreads = [10, 5, 20];

    /// <summary>How often a card is asked in one sitting at most.</summary>
    private const int MostTurns = 3;

    private readonly QuizText text = new(context);
    private readonly LearnerQuizzes quizzes = context.Learner.Quizzes;

    private ReviewSettings Settings => quizzes.Reviews;

    private ReviewDay Day => quizzes.Day is { } day && day.Date == today ? day : new ReviewDay(today, 0, 0, 0);

    /// <summary>Begins, or goes on with the one of today; after a break asks first whether to spread what waited.</summary>
    public Response Begin(bool anyway)
    {
        var desk = new QuizDesk(context, cards);
        if (quizzes.In(context.Turn.Place.PrivateTo(context.Turn.Account)) is { Kind: QuizKind.Review } running && StudyDate.Of(Instant.FromDateTimeOffset(running.AskedAt), Reviewing.Zone(context)) == today)
        {
            return desk.Show(running, Document.Empty);
        }

        var due = Reviewing.DueCards(cards, context, today);
        if (!anyway && due.Count(c => c.Last < today) > Settings.ReviewsADay && quizzes.Offered != today && (quizzes.Day is null || Period.DaysBetween(quizzes.Day.Date, today) >= Break))
        {
            return Backlog(due.Count);
        }

        if (IsTimeUp(Day))
        {
            return Say(text.Say("quiz.review.time", [("minutes", QuizText.Number(Settings.MinutesADay))], text.Button("solo", "", "quiz.buttons.solo")));
        }

        var known = due.Where(c => c.Last >= today).Concat(due.Where(c => c.Last < today).Take(Math.Max(0, Settings.ReviewsADay - Day.Reviews)));
        var choice = new QuestionChoice(context.Edition, context.Learner, cards, today);
        var fresh = choice.Unseen(context.Seed).Take(Math.Max(0, Settings.NewADay - Day.New)).Select(q => q.Id);
        string[] questions = [.. known.Select(c => c.Question), .. fresh];
        return questions.Length > 0 ? desk.Begin(QuizKind.Review, questions) : Nothing(due.Count);
    }

    /// <summary>Spreads what waits over some days, those nearest to being forgotten first.</summary>
    public Response Spread(int days)
    {
        var due = Reviewing.DueCards(cards, context, today);
        if (!Spreads.Contains(days) || due.Count == 0)
        {
            return Begin(anyway: true);
        }

        var moved = due.Select((c, i) => c with { Due = today.PlusDays(i * days / due.Count), DueAt = null }).ToList();
        return Say(text.Say(
            "quiz.review.spread",
            [("days", QuizText.Number(days)), ("each", QuizText.Number((due.Count + days - 1) / days))],
            text.Button("review", "", "quiz.buttons.review", ("count", QuizText.Number(moved.Count(c => c.Due == today)))))) with
        {
            Learner = context.Learner with { Quizzes = quizzes with { Offered = today } },
            Effects = [.. moved.Where(c => c.Due != today).Select(Cards.Keep)],
        };
    }

    /// <summary>A review that has come to its last card, with those that come back within minutes; cut short when the day's minutes are used up.</summary>
    public QuizSession Refilled(QuizSession session)
    {
        if (IsTimeUp(Day))
        {
            return session with { Questions = [.. session.Questions.Take(session.Number)] };
        }

        if (session.Number < session.Questions.Count)
        {
            return session;
        }

        var soon = cards.All
            .Where(c => c.DueAt is { } at && c.Due == today && at <= context.Turn.At + Reviewing.Ahead && session.Questions.Count(q => q == c.Question) is > 0 and < MostTurns)
            .OrderBy(c => c.DueAt);
        return session with { Questions = [.. session.Questions, .. soon.Select(c => c.Question)] };
    }

    private Response Backlog(int count)
    {
        var buttons = Spreads.Select(d => text.Button("spread", QuizText.Number(d), "quiz.buttons.spread", ("days", QuizText.Number(d)), ("each", QuizText.Number((count + d - 1) / d))));
        return Say(text.Say(
            "quiz.review.backlog", [("count", QuizText.Number(count)), ("days", QuizText.Number(Spreads[0]))], [.. buttons, text.Button("review", "now", "quiz.buttons.spreadnone")])) with
        {
            Learner = context.Learner with { Quizzes = quizzes with { Offered = today } },
        };
    }

    private Response Nothing(int due)
    {
        if (due > 0)
        {
            return Say(text.Say("quiz.review.enough", [("reviews", QuizText.Number(Settings.ReviewsADay))], text.Button("settings", "", "quiz.buttons.settings")));
        }

        var next = cards.All.OrderBy(c => c.Due).ThenBy(c => c.DueAt).FirstOrDefault();
        return next is null
            ? Say(text.Say("quiz.review.never", [], text.Button("solo", "", "quiz.buttons.solo")))
            : Say(text.Say("quiz.review.none", [("next", text.Back(next with { Last = today }))], text.Button("solo", "", "quiz.buttons.solo")));
    }

    private bool IsTimeUp(ReviewDay day) => Settings.MinutesADay > 0 && day.Seconds >= Settings.MinutesADay * 60;

    private Response Say(Reply reply) => new(Outcome.Command, [reply], context.Conversation);
}
