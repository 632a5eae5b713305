using NodaTime;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>When cards come back: FSRS-6 with learning steps of 1 and 10 minutes and a relearning step of 10.</summary>
/// <remarks>
/// Time between reviews is counted in study days (<see cref="StudyDate"/>), so that an evening and the next morning are a day apart. The steps are
/// those of py-fsrs: Again goes to the first, Hard stays (half-way to the second on the first of two, one and a half times an only one), Good goes
/// on, and Easy ends them.
/// </remarks>
public sealed record ReviewRules
{
    /// <summary>The lowest <see cref="Retention"/> that can be chosen.</summary>
    public const double LeastRetention = 0.80;

    /// <summary>The highest.</summary>
    public const double MostRetention = 0.95;

    private static readonly Duration[] Learning = [Duration.FromMinutes(1), Duration.FromMinutes(10)];
    private static readonly Duration[] Relearning = [Duration.FromMinutes(10)];

    /// <summary>The usual rules.</summary>
    public static ReviewRules Default { get; } = new();

    /// <summary>The chance of recall at which a card comes back, 0.80 to 0.95.</summary>
    public double Retention { get; init; } = 0.90;

    /// <summary>The longest interval, in days.</summary>
    public int LongestInterval { get; init; } = 365;

    /// <summary>Whether intervals are spread a little, so that cards learnt together do not come back together.</summary>
    public bool Fuzz { get; init; } = true;

    /// <summary>Whether what is known goes through the steps; without them it is put off by days at once, for who knows it already.</summary>
    public bool Steps { get; init; } = true;

    /// <summary>The card after a review.</summary>
    /// <param name="card">As it stood; null for the first review.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="grade">How it went.</param>
    /// <param name="at">When.</param>
    /// <param name="today">The study day of that (<see cref="StudyDate"/>).</param>
    public ReviewCard Review(ReviewCard? card, string question, Grade grade, Instant at, LocalDate today)
    {
        var memory = card is null ? Fsrs.First(grade) : Fsrs.Next(card.Memory, grade, Math.Max(0, Period.DaysBetween(card.Last, today)));
        var failsAnew = grade == Grade.Again && card?.FailedOn != today;
        var reviewed = new ReviewCard
        {
            Question = question,
            Stability = memory.Stability,
            Difficulty = memory.Difficulty,
            First = card?.First ?? today,
            Last = today,
            Due = today,
            Reviews = (card?.Reviews ?? 0) + 1,
            Failures = (card?.Failures ?? 0) + (failsAnew ? 1 : 0),
            FailedOn = grade == Grade.Again ? today : card?.FailedOn,
        };
        var (phase, step) = Steps || grade == Grade.Again ? Next(card, grade) : (CardPhase.Review, 0);
        return phase == CardPhase.Review
            ? reviewed with { Phase = phase, Due = today.PlusDays(Days(reviewed)) }
            : reviewed with { Phase = phase, Step = step, DueAt = Whole(at + Delay(phase, step, grade)) };
    }

    /// <summary>Whole days until a card in review comes back: 1 to <see cref="LongestInterval"/>, before it is spread.</summary>
    public int Interval(double stability) =>
        (int)Math.Clamp(Math.Round(Fsrs.Interval(stability, Retention), MidpointRounding.ToEven), 1, LongestInterval);

    private int Days(ReviewCard card)
    {
        var interval = Interval(card.Stability);
        return Fuzz ? Spread(interval, Chance.For((ulong)card.Reviews, card.Question)) : interval;
    }

    /// <summary>An interval of three days or more is moved by a sixth at most, less the longer it is; the same card at the same review always alike.</summary>
    private int Spread(int interval, Chance chance)
    {
        if (interval < 2.5)
        {
            return interval;
        }

        var delta = 1 + (0.15 * Part(interval, 2.5, 7)) + (0.10 * Part(interval, 7, 20)) + (0.05 * Part(interval, 20, double.MaxValue));
        var most = Math.Min((int)Math.Round(interval + delta), LongestInterval);
        var least = Math.Min(Math.Max(2, (int)Math.Round(interval - delta)), most);
        return least + chance.Below(most - least + 1);
    }

    private static double Part(double interval, double from, double to) => Math.Max(0, Math.Min(interval, to) - from);

    private static Duration[] StepsOf(CardPhase phase) => phase == CardPhase.Learning ? Learning : Relearning;

    private static (CardPhase Phase, int Step) Next(ReviewCard? card, Grade grade)
    {
        var phase = card?.Phase ?? CardPhase.Learning;
        if (phase == CardPhase.Review)
        {
            return grade == Grade.Again ? (CardPhase.Relearning, 0) : (CardPhase.Review, 0);
        }

        var step = card?.Step ?? 0;
        return grade switch
        {
            Grade.Again => (phase, 0),
            Grade.Hard => (phase, step),
            Grade.Good when step + 1 < StepsOf(phase).Length => (phase, step + 1),
            _ => (CardPhase.Review, 0),
        };
    }

    private static Duration Delay(CardPhase phase, int step, Grade grade)
    {
        var steps = StepsOf(phase);
        return (grade, step, steps.Length) switch
        {
            (Grade.Hard, 0, 1) => steps[0] * 1.5,
            (Grade.Hard, 0, _) => (steps[0] + steps[1]) / 2,
            _ => steps[step],
        };
    }

    /// <summary>Whole seconds are the same for every store.</summary>
    private static DateTimeOffset Whole(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds()).ToDateTimeOffset();
}
