using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;

namespace MentorBot.Core.Ports;

/// <summary>A platform's way out: renders and sends.</summary>
public interface IWire
{
    /// <summary>The platform whose accounts and places it serves, lower case.</summary>
    string Platform { get; }

    /// <summary>Sends one reply, whatever number of messages that takes. Never throws but for cancellation: every end is a value.</summary>
    Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation);

    /// <summary>Asks the platform what somebody may decide in a place; null when it does not say.</summary>
    Task<Powers?> PowersOfAsync(AccountId account, Place place, CancellationToken cancellation) => Task.FromResult<Powers?>(null);
}

/// <summary>A reply on its way to somebody.</summary>
/// <param name="Kind">Why it is said.</param>
/// <param name="Account">Who it is for.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Origin">What the platform needs to answer exactly the turn that caused it (<see cref="Turn.Origin"/>); may be empty.</param>
/// <param name="Reply">What is said.</param>
public sealed record Parcel(OutboxKind Kind, AccountId Account, Place Place, string Origin, Reply Reply)
{
    /// <summary>Whose it is, as in <see cref="OutboxDraft.Owner"/>.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When it makes no sense any more, UTC; null for as long as replies do.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Its row in the outbox; 0 when it has none.</summary>
    public long Row { get; init; }

    /// <summary>Its place among the replies to one turn, from 0: only the first can take the place of a message.</summary>
    public int Part { get; init; }

    /// <summary>When it was due, UTC, if it was said because a time had come.</summary>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>How a sending ended; a closed family.</summary>
public abstract record Sent
{
    private protected Sent()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Delivered : Sent
    {
        /// <summary>The message, when it was a post by itself; null when the platform does not say.</summary>
        public Posted? Posted { get; init; }
    }

    /// <summary>The platform asks to wait.</summary>
    /// <param name="Wait">How long.</param>
    public sealed record RetryAfter(TimeSpan Wait) : Sent;

    /// <summary>Nothing can be sent there: the chat is closed, the bot is blocked, the room is gone.</summary>
    public sealed record Unreachable : Sent;

    /// <summary>The platform refuses this message: a bug of the renderer.</summary>
    /// <param name="Reason">As the platform says it; holds no secret.</param>
    public sealed record Refused(string Reason) : Sent;

    /// <summary>Nobody knows: it may be there.</summary>
    public sealed record InDoubt : Sent;
}
