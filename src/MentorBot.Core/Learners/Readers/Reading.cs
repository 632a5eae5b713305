namespace MentorBot.Core.Learners.Readers;

/// <summary>What a reader made of typed words; a closed family.</summary>
/// <typeparam name="T">What it reads.</typeparam>
public abstract record Reading<T>
{
    private protected Reading()
    {
    }

    /// <summary>The same reading with every meaning turned into something else.</summary>
    public Reading<TOther> Map<TOther>(Func<T, TOther> turn) => this switch
    {
        Understood<T> understood => new Understood<TOther>(turn(understood.Value)),
        Ambiguous<T> ambiguous => new Ambiguous<TOther>([.. ambiguous.Choices.Select(turn)]),
        Refused<T> refused => new Refused<TOther>(refused.Reason),
        _ => new NotUnderstood<TOther>(),
    };
}

/// <summary>One meaning.</summary>
/// <param name="Value">What was meant.</param>
public sealed record Understood<T>(T Value) : Reading<T>;

/// <summary>More than one meaning; the person says which.</summary>
/// <param name="Choices">The meanings, likeliest first; two or more.</param>
public sealed record Ambiguous<T>(IReadOnlyList<T> Choices) : Reading<T>;

/// <summary>A clear meaning that cannot be taken.</summary>
/// <param name="Reason">Why.</param>
public sealed record Refused<T>(Refusal Reason) : Reading<T>;

/// <summary>Nothing that the reader knows: perhaps a question, perhaps nonsense.</summary>
public sealed record NotUnderstood<T> : Reading<T>;

/// <summary>Why a clear meaning cannot be taken; each has a phrase, <c>interview.refused.*</c>.</summary>
public enum Refusal
{
    /// <summary>The date is today or before.</summary>
    Past,

    /// <summary>The date is more than three years away.</summary>
    TooFar,

    /// <summary>The calendar has no such day.</summary>
    NoSuchDay,

    /// <summary>Less than an hour a week.</summary>
    TooFewHours,

    /// <summary>More than sixty hours a week.</summary>
    TooManyHours,
}
