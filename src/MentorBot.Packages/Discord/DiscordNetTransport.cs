using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using MentorBot.Discord;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Packages.Discord;

/// <summary>
/// The transport on Discord.Net: it keeps the gateway's connection and sends messages. Some things go the built-in client's way. Answers to
/// interactions: the library holds all of them in one local queue, at three quarters of a second each, of the three that Discord allows. And the
/// registration of commands, which is compared field by field with what Discord has; and the opening of threads, for which it wants the message itself.
/// </summary>
/// <remarks>One shard, unless the connection names another; sessions end with the process; no nonce makes a repeated send safe.</remarks>
public sealed class DiscordNetTransport : IDiscordTransport, IDisposable
{
    private readonly DiscordSocketClient client;

    /// <summary>Makes a client that is not connected yet.</summary>
    /// <param name="http">Sends what goes the built-in client's way; its owner disposes it.</param>
    /// <param name="connection">Where to, and with which token.</param>
    /// <param name="time">The clock; the library has its own for the gateway.</param>
    /// <param name="random">Spreads waits; asked by nobody else.</param>
    /// <param name="logger">Tells the operator.</param>
    public DiscordNetTransport(HttpClient http, DiscordConnection connection, TimeProvider time, Random random, ILogger<DiscordNetTransport> logger)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rest = new RestClient(http, connection, time, new LockedRandom(random), logger);
        Interactions = new RestInteractions(rest);
        Commands = new RestCommands(rest);

        var ear = new GatewayEar(time, logger);
        client = new DiscordSocketClient(new DiscordSocketConfig
        {
            RestClientProvider = _ => DefaultRestClientProvider.Instance(connection.ApiBaseUrl.AbsoluteUri),
            WebSocketProvider = () => new HeardSocket(DefaultWebSocketProvider.Instance(), ear),
            GatewayHost = connection.GatewayUrl?.AbsoluteUri,
            GatewayIntents = (GatewayIntents)DiscordConnection.Intents,
            ShardId = connection.ShardId,
            TotalShards = connection.ShardCount,
            MessageCacheSize = 0,
            LogGatewayIntentWarnings = false,
            SuppressUnknownDispatchWarnings = true,
            LogLevel = LogSeverity.Warning,
        });
        client.Log += message =>
        {
            Log.Told(logger, message.Source, $"{message.Message} {message.Exception?.GetBaseException().Message}".Trim());
            return Task.CompletedTask;
        };
        var login = new Lazy<Task>(() => client.LoginAsync(TokenType.Bot, connection.Token, validateToken: false));
        Events = new DiscordNetEvents(client, ear, login);
        Messages = new DiscordNetMessages(client, login, new RestMessages(rest));
    }

    /// <inheritdoc/>
    public DiscordCapabilities Capabilities { get; } = new(SafeRepeats: false, KeepsSessions: false);

    /// <inheritdoc/>
    public IDiscordEvents Events { get; }

    /// <inheritdoc/>
    public IDiscordMessages Messages { get; }

    /// <inheritdoc/>
    public IDiscordInteractions Interactions { get; }

    /// <inheritdoc/>
    public IDiscordCommands Commands { get; }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
