using MentorBot.Core.Dialogue;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Mapping;

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

/// <summary>Somebody sent a form.</summary>
/// <param name="Turn">Who, where and when; its input is the button that opened the form.</param>
/// <param name="Address">Where the answer goes.</param>
/// <param name="Fields">What was typed, by the input's id.</param>
public sealed record FormArrived(Turn Turn, DiscordAddress Address, IReadOnlyList<OptionValue> Fields) : DiscordInbound;

/// <summary>Somebody is typing an option and wants suggestions; a read, answered at once.</summary>
/// <param name="Key">What is answered.</param>
/// <param name="Account">Who.</param>
/// <param name="Verb">The command.</param>
/// <param name="Option">The option being typed.</param>
/// <param name="Typed">What is there so far.</param>
public sealed record SuggestionsWanted(InteractionKey Key, AccountId Account, string Verb, string Option, string Typed) : DiscordInbound;

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

/// <summary>Where an answer goes. Holds all that is needed, so that it can be kept and used after a restart.</summary>
/// <param name="ChannelId">The channel or thread.</param>
/// <param name="UserId">The person answered, who can be written to privately.</param>
public sealed record DiscordAddress(string ChannelId, string UserId)
{
    /// <summary>The message to reply to; null when none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The interaction to answer; null when none.</summary>
    public InteractionKey? Interaction { get; init; }

    /// <summary>Whether other people read this channel.</summary>
    public bool Shared { get; init; }
}
