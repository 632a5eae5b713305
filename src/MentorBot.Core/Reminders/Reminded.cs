using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>How a person takes their reminders.</summary>
/// <param name="On">The day of the last one, UTC, as <see cref="Learners.Learner.LastSeen"/> is.</param>
/// <param name="Ignored">How many in a row found nobody.</param>
/// <param name="Hush">Why none is said until the person comes; null when they are said.</param>
public sealed record Reminded(LocalDate On, int Ignored, Hush? Hush = null)
{
    /// <summary>After so many in a row that found nobody, it asks whether to write less; after more it does.</summary>
    public const int Patience = 3;

    /// <summary>After more than so many in a row it stops.</summary>
    public const int Most = 2 * Patience;

    /// <summary>Whether the mentor writes less of its own accord.</summary>
    public bool IsSlowed => Ignored > Patience;
}

/// <summary>Why a person is not reminded until they come.</summary>
public enum Hush
{
    /// <summary>No chat of theirs could be reached.</summary>
    Closed,

    /// <summary>Nobody ever reacted.</summary>
    Ignored,
}
