using System.Threading.Channels;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Transport;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Tests;

/// <summary>Discord on the loopback address and a client before it, ours unless another is named, on one clock: the manual one, unless another is given.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Channel<DiscordEvent> events = Channel.CreateUnbounded<DiscordEvent>();
    private Task<GatewayRefusal?> running = Task.FromResult<GatewayRefusal?>(null);

    public Stage(Action<DiscordServer>? prepare = null, IReadOnlyList<GatewaySession>? sessions = null, string? token = null, int? shardId = null, int? shardCount = null, TimeProvider? time = null, MakeTransport? transport = null)
    {
        Server = new DiscordServer(time ?? Clock);
        prepare?.Invoke(Server);
        Payloads = new DiscordPayloads(Server.Ids, Server.Gateway.SelfId, Server.Gateway.ApplicationId);
        var connection = new DiscordConnection
        {
            Token = token ?? DiscordServer.Token,
            ApiBaseUrl = Server.ApiBaseUrl,
            Sessions = sessions ?? [],
            ShardId = shardId,
            ShardCount = shardCount,
        };
        transport ??= (client, to, clock, logs) => new DiscordClient(client, to, clock, new Random(1), new TypedLog<DiscordClient>(logs));
        Client = transport(http, connection, time ?? Clock, Logs);
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    public DiscordServer Server { get; }

    public DiscordPayloads Payloads { get; }

    public IDiscordTransport Client { get; }

    public LogList<Stage> Logs { get; } = new();

    public ChannelReader<DiscordEvent> Events => events.Reader;

    public DiscordSelf Self => new(Server.Gateway.SelfId, Server.Gateway.ApplicationId);

    /// <summary>A stage whose client has its session.</summary>
    public static async Task<Stage> ReadyAsync(Action<DiscordServer>? prepare = null, TimeProvider? time = null, MakeTransport? transport = null)
    {
        var stage = new Stage(prepare, time: time, transport: transport);
        _ = stage.Start();
        Assert.IsType<DiscordReady>(await stage.NextAsync());
        return stage;
    }

    public Task<GatewayRefusal?> Start() => running = Client.Events.RunAsync(events.Writer, stopping.Token);

    /// <summary>The next event.</summary>
    public async Task<DiscordEvent> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        return await events.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Waits until the server's log holds something.</summary>
    public Task SeesAsync(string entry, int times = 1) =>
        Wait.UntilAsync(() => Server.Gateway.Log.Count(l => l.StartsWith(entry, StringComparison.Ordinal)) >= times, $"{entry} x{times}; there is: {string.Join(" | ", Server.Gateway.Log)}");

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        (Client as IDisposable)?.Dispose();
        await Server.DisposeAsync();
        http.Dispose();
        stopping.Dispose();
        Assert.True(Server.Rest.Violations.Count == 0, string.Join('\n', Server.Rest.Violations));
        Assert.DoesNotContain(Logs.Lines, l => l.Contains(DiscordServer.Token, StringComparison.Ordinal));
    }
}

/// <summary>Makes a transport.</summary>
public delegate IDiscordTransport MakeTransport(HttpClient http, DiscordConnection connection, TimeProvider time, ILogger logger);

/// <summary>A log under the name of a type.</summary>
internal sealed class TypedLog<T>(ILogger logger) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        logger.Log(logLevel, eventId, state, exception, formatter);
}

/// <summary>Keeps what is logged.</summary>
internal sealed class LogList<T> : ILogger<T>
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (gate)
        {
            lines.Add($"{formatter(state, exception)} {exception}");
        }
    }
}
