using MentorBot.Core.Dialogue;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Receiving;

/// <summary>What an event means for the mentor; a closed family.</summary>
public abstract record DiscordInbound
{
    private protected DiscordInbound()
    {
    }
}

/// <summary>Somebody did something that the mentor answers.</summary>
/// <param name="Turn">What.</param>
/// <param name="Address">Where the answer goes.</param>
public sealed record TurnArrived(Turn Turn, DiscordAddress Address) : DiscordInbound;

/// <summary>Somebody is typing an option and wants suggestions; a read, answered at once.</summary>
/// <param name="Key">What is answered.</param>
/// <param name="Account">Who.</param>
/// <param name="Command">The command and its options so far.</param>
/// <param name="Option">The option being typed.</param>
/// <param name="Typed">What is there so far.</param>
public sealed record SuggestionsWanted(InteractionKey Key, AccountId Account, CommandUsed Command, string Option, string Typed) : DiscordInbound;

/// <summary>Nothing for us. Counted, never thrown.</summary>
public sealed record NotServed(NotServedReason Reason) : DiscordInbound;

/// <summary>Why something is nothing for us.</summary>
public enum NotServedReason
{
    /// <summary>A program wrote it, or we did.</summary>
    FromBot,

    /// <summary>A message between people.</summary>
    NotForUs,

    /// <summary>A join, a pin, a boost.</summary>
    NotAMessage,

    /// <summary>A reply to us with the ping off: without a privileged intent it arrives empty.</summary>
    NoText,

    /// <summary>An interaction of a kind that this version does not know.</summary>
    UnknownKind,

    /// <summary>An event that is no input: a new session, a server joined or left.</summary>
    NotInput,
}
