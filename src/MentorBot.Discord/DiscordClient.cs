using MentorBot.Discord.Gateway;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord;

/// <summary>The built-in client: gateway and REST on the language's own library.</summary>
public sealed class DiscordClient : IDiscordTransport
{
    private readonly GatewayClient gateway;

    /// <summary>Makes a client that is not connected yet.</summary>
    /// <param name="http">Sends requests; its owner disposes it. Its own time-out must be longer than 10 seconds.</param>
    /// <param name="connection">Where to, and with which token.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Spreads waits; asked by nobody else.</param>
    /// <param name="logger">Tells the operator.</param>
    public DiscordClient(HttpClient http, DiscordConnection connection, TimeProvider time, Random random, ILogger<DiscordClient> logger)
    {
        var shared = new LockedRandom(random);
        var rest = new RestClient(http, connection, time, shared, logger);
        gateway = new GatewayClient(rest, connection, time, shared, logger);
        Messages = new RestMessages(rest);
        Interactions = new RestInteractions(rest);
        Commands = new RestCommands(rest);
    }

    /// <inheritdoc/>
    public DiscordCapabilities Capabilities { get; } = new(SafeRepeats: true, KeepsSessions: true);

    /// <inheritdoc/>
    public IDiscordEvents Events => gateway;

    /// <inheritdoc/>
    public IDiscordMessages Messages { get; }

    /// <inheritdoc/>
    public IDiscordInteractions Interactions { get; }

    /// <inheritdoc/>
    public IDiscordCommands Commands { get; }

    /// <summary>The sessions as they stand, for the next process: <see cref="DiscordConnection.Sessions"/>.</summary>
    public IReadOnlyList<GatewaySession> Sessions => gateway.Sessions;
}
