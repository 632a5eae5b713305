using NodaTime;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>What a person remembers of a question, and when it comes back. A value: every review makes a new one.</summary>
public sealed record ReviewCard
{
    /// <summary>The question, by its id.</summary>
    public required string Question { get; init; }

    /// <summary>How it is learnt now.</summary>
    public CardPhase Phase { get; init; }

    /// <summary>The step that it waits for, from 0; in <see cref="CardPhase.Review"/> always 0.</summary>
    public int Step { get; init; }

    /// <summary>As in <see cref="Memory.Stability"/>.</summary>
    public required double Stability { get; init; }

    /// <summary>As in <see cref="Memory.Difficulty"/>.</summary>
    public required double Difficulty { get; init; }

    /// <summary>The study day of the first review.</summary>
    public required LocalDate First { get; init; }

    /// <summary>The study day of the last review.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>The study day from which on it is due.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>Between steps of one sitting, when it is due again on that day, UTC; null when only the day counts.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often it was reviewed.</summary>
    public required int Reviews { get; init; }

    /// <summary>On how many study days it was not known.</summary>
    public int Failures { get; init; }

    /// <summary>The study day on which it was last not known; null when it always was.</summary>
    public LocalDate? FailedOn { get; init; }

    /// <summary>How the memory stands.</summary>
    public Memory Memory => new(Stability, Difficulty);

    /// <summary>Whether it is due: its day has come, and within a sitting its minute.</summary>
    public bool IsDue(LocalDate today, DateTimeOffset now) => Due < today || (Due == today && (DueAt is null || DueAt <= now));

    /// <summary>The chance that the person still knows it.</summary>
    public double Retrievability(LocalDate today) => Fsrs.Retrievability(Stability, Math.Max(0, Period.DaysBetween(Last, today)));
}

/// <summary>How a card is learnt.</summary>
public enum CardPhase
{
    /// <summary>New: by steps of minutes.</summary>
    Learning,

    /// <summary>Known: by intervals of days.</summary>
    Review,

    /// <summary>Forgotten: by steps of minutes again.</summary>
    Relearning,
}
