using System.Text.Json.Serialization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>What is kept of a person's quizzes in their document; cards and the log of reviews are rows of their own.</summary>
public sealed record LearnerQuizzes
{
    /// <summary>The most that run at once, each in a place of its own.</summary>
    public const int MostSessions = 3;

    /// <summary>After so long a silence what is typed is no answer any more; a button or the command goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Of who never took one.</summary>
    public static LearnerQuizzes None { get; } = new();

    /// <summary>Those that run, the latest last; one in each place at most.</summary>
    public IReadOnlyList<QuizSession> Sessions { get => field ?? []; init; }

    /// <summary>The questions missed in the last one that ended.</summary>
    public IReadOnlyList<string> Missed { get => field ?? []; init; }

    /// <summary>The levels that placements found, which an interview starts from.</summary>
    public IReadOnlyDictionary<ArticleId, Level> Placed { get => field ?? new Dictionary<ArticleId, Level>(); init; }

    /// <summary>How reviews are wanted.</summary>
    public ReviewSettings Reviews { get => field ?? ReviewSettings.Default; init; }

    /// <summary>What was reviewed on the last day on which anything was; null before the first.</summary>
    public ReviewDay? Day { get; init; }

    /// <summary>The study day on which it was last offered to spread a backlog; null before the first.</summary>
    public LocalDate? Offered { get; init; }

    /// <summary>Whether cards must be made anew of the log, because accounts were joined or taken apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Replay { get; init; }

    /// <summary>The quiz in a place; null when none runs there.</summary>
    public QuizSession? In(Place place) => Sessions.FirstOrDefault(s => s.Place == place);

    /// <summary>The quiz that waits for something typed in a turn's place; null when none does.</summary>
    public QuizSession? Waiting(Turn turn) => turn.Place.IsPrivate && In(turn.Place) is { IsPaused: false, Present: not null } session && turn.At - session.AskedAt < Patience ? session : null;

    /// <summary>With a quiz in the place that it is in, in place of another there.</summary>
    public LearnerQuizzes With(QuizSession session) =>
        this with { Sessions = [.. Sessions.Where(s => s.Place != session.Place && s.Id != session.Id).TakeLast(MostSessions - 1), session] };

    /// <summary>Without a quiz.</summary>
    public LearnerQuizzes Without(QuizSession session) => this with { Sessions = [.. Sessions.Where(s => s.Id != session.Id)] };
}

/// <summary>How a person wants reviews.</summary>
/// <param name="Retention">The chance of recall at which a card comes back, 0.80 to 0.95.</param>
/// <param name="NewADay">New cards a day.</param>
/// <param name="ReviewsADay">Cards of earlier days that are asked on a day.</param>
/// <param name="MinutesADay">Minutes a day after which no more cards are begun; 0 for no such bound.</param>
public sealed record ReviewSettings(double Retention, int NewADay, int ReviewsADay, int MinutesADay)
{
    /// <summary>0.90, 10 new and 40 reviews, half an hour.</summary>
    public static ReviewSettings Default { get; } = new(0.90, 10, 40, 30);
}

/// <summary>What was reviewed on a day.</summary>
/// <param name="Date">The study day.</param>
/// <param name="New">New cards.</param>
/// <param name="Reviews">Cards of earlier days; what comes back within minutes counts once.</param>
/// <param name="Seconds">How long that took.</param>
public sealed record ReviewDay(LocalDate Date, int New, int Reviews, int Seconds);
