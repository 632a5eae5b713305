using System.Threading.Channels;

namespace MentorBot.Discord.Transport;

/// <summary>A connection to Discord, in records of Discord: only what the built-in client and Discord.Net can both do.</summary>
public interface IDiscordTransport
{
    /// <summary>What this implementation can do beyond that.</summary>
    DiscordCapabilities Capabilities { get; }

    /// <summary>What Discord tells us.</summary>
    IDiscordEvents Events { get; }

    /// <summary>Messages in channels and private chats.</summary>
    IDiscordMessages Messages { get; }

    /// <summary>Answers to interactions.</summary>
    IDiscordInteractions Interactions { get; }

    /// <summary>The commands that Discord shows.</summary>
    IDiscordCommands Commands { get; }
}

/// <summary>Listens to Discord.</summary>
public interface IDiscordEvents
{
    /// <summary>Listens until it is cancelled or Discord refuses for good; lost connections are mended on the way.</summary>
    /// <param name="events">Where events are put. The connection never waits for it: what a full channel refuses is dropped and logged.</param>
    /// <param name="cancellation">Ends the connection in a way that leaves the session resumable.</param>
    /// <returns>Why it ended; null when it was cancelled.</returns>
    Task<GatewayRefusal?> RunAsync(ChannelWriter<DiscordEvent> events, CancellationToken cancellation);
}

/// <summary>Sends messages into channels and private chats.</summary>
public interface IDiscordMessages
{
    /// <summary>Sends a message; the value is its id.</summary>
    /// <param name="channel">The channel, thread or private channel.</param>
    /// <param name="message">What is said.</param>
    /// <param name="nonce">Names this message, at most 25 characters: within a few minutes a repeat of the same sends no second one.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<DiscordOutcome<string>> SendAsync(string channel, DiscordText message, string nonce, CancellationToken cancellation);

    /// <summary>Replaces a message of ours.</summary>
    Task<DiscordOutcome<string>> EditAsync(string channel, string messageId, DiscordText message, CancellationToken cancellation);

    /// <summary>Opens a public thread on a message; the value is the thread's id.</summary>
    /// <param name="channel">The channel of the message.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<DiscordOutcome<string>> OpenThreadAsync(string channel, string messageId, string name, CancellationToken cancellation);

    /// <summary>The private channel with a person, opened when there is none; the value is its id.</summary>
    Task<DiscordOutcome<string>> OpenPrivateAsync(string user, CancellationToken cancellation);
}

/// <summary>Answers to interactions. The token authenticates; the first answer must come within 3 seconds, the others within 15 minutes.</summary>
public interface IDiscordInteractions
{
    /// <summary>The first answer.</summary>
    Task<DiscordOutcome<Done>> AnswerAsync(InteractionKey interaction, InteractionAnswer answer, CancellationToken cancellation);

    /// <summary>Replaces the first answer, or fills a deferred one; the value is the message's id.</summary>
    Task<DiscordOutcome<string>> EditOriginalAsync(InteractionKey interaction, DiscordText message, CancellationToken cancellation);

    /// <summary>Takes the first answer away.</summary>
    Task<DiscordOutcome<Done>> DeleteOriginalAsync(InteractionKey interaction, CancellationToken cancellation);

    /// <summary>Says something more; the value is the message's id.</summary>
    Task<DiscordOutcome<string>> FollowUpAsync(InteractionKey interaction, DiscordText message, CancellationToken cancellation);
}

/// <summary>Registers the commands that Discord shows.</summary>
public interface IDiscordCommands
{
    /// <summary>The commands that are registered.</summary>
    /// <param name="guild">The server, or null for the global ones.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<DiscordOutcome<IReadOnlyList<DiscordCommand>>> ReadCommandsAsync(string? guild, CancellationToken cancellation);

    /// <summary>Registers these commands and no others.</summary>
    Task<DiscordOutcome<Done>> WriteCommandsAsync(string? guild, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation);
}

/// <summary>What an implementation can do beyond the interface.</summary>
/// <param name="SafeRepeats">Whether a nonce makes a repeated send safe; Discord.Net 3.16 sends none.</param>
/// <param name="KeepsSessions">Whether its sessions can be exported and resumed by the next process.</param>
public sealed record DiscordCapabilities(bool SafeRepeats, bool KeepsSessions);

/// <summary>Discord refuses this bot for good, until somebody changes a setting.</summary>
/// <param name="Code">The gateway's close code, or 401 of REST.</param>
/// <param name="Cure">What to do, for the operator.</param>
public sealed record GatewayRefusal(int Code, string Cure);
