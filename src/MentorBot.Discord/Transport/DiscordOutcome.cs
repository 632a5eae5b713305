using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Discord.Transport;

/// <summary>What became of a request: its value, or why there is none.</summary>
public readonly record struct DiscordOutcome<T>
{
    internal DiscordOutcome(T? value, DiscordFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>What Discord answered; nothing when it failed.</summary>
    public T? Value { get; }

    /// <summary>Why it failed; null when it did not.</summary>
    public DiscordFailure? Failure { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>The same failure of a request with another value.</summary>
    public DiscordOutcome<TOther> As<TOther>() => Failure ?? throw new InvalidOperationException("Only a failure can stand for another value.");

    /// <summary>A success.</summary>
    public static implicit operator DiscordOutcome<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator DiscordOutcome<T>(DiscordFailure failure) => new(default, failure);
}

/// <summary>Makes outcomes of values whose type is not known at compile time.</summary>
public static class DiscordOutcome
{
    /// <summary>A success.</summary>
    public static DiscordOutcome<T> Of<T>(T value) => new(value, null);
}

/// <summary>The value of what has none.</summary>
public readonly record struct Done;

/// <summary>Why a request was not done.</summary>
/// <param name="Kind">What that means for us.</param>
/// <param name="Detail">For the log: Discord's code and words, or what the network did. Free of secrets.</param>
/// <param name="Code">Discord's own error code; 0 when there was none.</param>
public sealed record DiscordFailure(FailureKind Kind, string Detail, int Code = 0)
{
    /// <summary>How long to wait before the next attempt; zero when waiting does not help.</summary>
    public TimeSpan RetryAfter { get; init; }
}

/// <summary>What a failure means for us.</summary>
public enum FailureKind
{
    /// <summary>Nothing was done; the same request may work after <see cref="DiscordFailure.RetryAfter"/>.</summary>
    RetryAfter,

    /// <summary>The channel, message or person is gone, or closed to us: no repeat will help.</summary>
    Unreachable,

    /// <summary>Somebody who runs the server has to give a permission first.</summary>
    NotPermitted,

    /// <summary>The interaction's token is dead: too late, or unknown.</summary>
    Expired,

    /// <summary>The interaction has its first answer already.</summary>
    AlreadyAnswered,

    /// <summary>Discord finds the request wrong: a bug of ours.</summary>
    Refused,

    /// <summary>Discord does not accept the token of the bot.</summary>
    TokenRefused,

    /// <summary>It may or may not have been done: the answer was lost.</summary>
    Unknown,
}
