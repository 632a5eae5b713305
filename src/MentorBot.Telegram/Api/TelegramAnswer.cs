using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Telegram.Api;

/// <summary>What came of a request: its result or its fault.</summary>
public sealed record TelegramAnswer<T>
{
    /// <summary>The answer of a request that was done.</summary>
    public TelegramAnswer(T value) => Value = value;

    /// <summary>The answer of a request that was not.</summary>
    public TelegramAnswer(TelegramFault fault) => Fault = fault;

    /// <summary>The result; nothing when there is a fault.</summary>
    public T? Value { get; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public TelegramFault? Fault { get; }

    /// <summary>Whether the request was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Fault is null;
}

/// <summary>Why a request was not done; a closed family. Source: Bot API, "Making requests" and ResponseParameters.</summary>
/// <param name="Description">What Telegram or the network says of it. Never holds the token.</param>
public abstract record TelegramFault(string Description);

/// <summary>Too many requests (429): ask again when the time has passed.</summary>
public sealed record RetryAfter(TimeSpan Delay, string Description) : TelegramFault(Description);

/// <summary>The chat cannot be written to: blocked, left, deleted, closed, never started. Asking again does not help.</summary>
public sealed record Unreachable(string Description) : TelegramFault(Description);

/// <summary>The group became a supergroup and has a new id: change every stored id, then ask again.</summary>
public sealed record Migrated(long ChatId, string Description) : TelegramFault(Description);

/// <summary>Telegram does not accept the request as it is (400 and its kin): a bug of ours, or its message is gone.</summary>
public sealed record Refused(int Code, string Description) : TelegramFault(Description);

/// <summary>Telegram does not know the token (401, 404): the platform has to stop.</summary>
public sealed record TokenRefused(string Description) : TelegramFault(Description);

/// <summary>Updates go elsewhere (409): another process polls, or a webhook is set.</summary>
public sealed record Conflict(string Description) : TelegramFault(Description);

/// <summary>No connection came about: nothing was sent, so that it may safely be asked again.</summary>
public sealed record NotSent(string Description) : TelegramFault(Description);

/// <summary>The request went out and no clear answer came back (time-out, cut connection, 5xx): it may have been done.</summary>
public sealed record Ambiguous(string Description) : TelegramFault(Description);
