using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>One shard: keeps a session with the gateway alive over any number of connections.</summary>
internal sealed class GatewayShard
{
    /// <summary>How often a session is tried again before a new one is begun: its address may be dead for good.</summary>
    private const int ResumesTried = 3;

    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(20);
    private readonly ShardSettings settings;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly ILogger logger;
    private readonly ShardState state;
    private long dropped;

    /// <summary>Makes a shard.</summary>
    public GatewayShard(ShardSettings settings, GatewaySession? left, TimeProvider time, Random random, ILogger logger)
    {
        this.settings = settings;
        this.time = time;
        this.random = random;
        this.logger = logger;
        state = new ShardState(left);
    }

    /// <summary>The session as it stands; null when there is none to resume.</summary>
    public GatewaySession? Session => state.Export(settings.Shard, settings.Shards);

    /// <summary>Runs until it is cancelled (null) or refused for good.</summary>
    public async Task<GatewayRefusal?> RunAsync(ChannelWriter<DiscordEvent> events, CancellationToken cancellation)
    {
        var failures = 0;
        try
        {
            while (true)
            {
                var parting = await ConverseAsync(events, cancellation);
                cancellation.ThrowIfCancellationRequested();
                if (parting.Refusal is { } refusal)
                {
                    Log.Refused(logger, refusal.Code, refusal.Cure);
                    return refusal;
                }

                failures = parting.WasReady ? 0 : failures + 1;
                if (parting.Next == AfterClose.Identify || failures >= ResumesTried)
                {
                    state.Forget();
                }

                var wait = parting.Wait ?? (failures == 0 ? TimeSpan.Zero : Backoff.Before(failures, random));
                Log.Reconnecting(logger, settings.Shard, parting.Why, wait);
                await Task.Delay(wait, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>One connection, from its address to its end.</summary>
    private async Task<Parting> ConverseAsync(ChannelWriter<DiscordEvent> events, CancellationToken cancellation)
    {
        var admitted = state.ResumeUrl is { } resume ? resume : await settings.AdmitAsync(settings.Shard, cancellation);
        if (!admitted.Succeeded)
        {
            var failure = admitted.Failure;
            return failure.Kind == FailureKind.TokenRefused
                ? new Parting(AfterClose.Stop, failure.Detail) { Refusal = CloseCodes.TokenRefused }
                : new Parting(AfterClose.Identify, failure.Detail) { Wait = failure.RetryAfter > TimeSpan.Zero ? failure.RetryAfter : null };
        }

        using var patience = new CancellationTokenSource(Handshake, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var untilReady = CancellationTokenSource.CreateLinkedTokenSource(ended.Token, patience.Token);
        GatewaySocket socket;
        try
        {
            socket = await GatewaySocket.ConnectAsync(GatewaySocket.AddressOf(admitted.Value), time, untilReady.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or UriFormatException)
        {
            return new Parting(AfterClose.Resume, "no connection to the gateway");
        }

        await using (socket)
        {
            var talk = new Conversation(this, socket, events, ended.Token);
            try
            {
                return await talk.ReadAsync(untilReady.Token, ended.Token);
            }
            catch (OperationCanceledException)
            {
                return new Parting(AfterClose.Resume, "the gateway did not greet us");
            }
            catch (InvalidDataException)
            {
                return new Parting(AfterClose.Resume, "the compressed stream broke") { WasReady = talk.Ready };
            }
            finally
            {
                await ended.CancelAsync();
                await talk.Heartbeats;
            }
        }
    }

    /// <summary>How a connection ended.</summary>
    private sealed record Parting(AfterClose Next, string Why)
    {
        /// <summary>Whether the session stood in between.</summary>
        public bool WasReady { get; init; }

        /// <summary>How long to wait; null leaves it to the backoff.</summary>
        public TimeSpan? Wait { get; init; }

        /// <summary>Set when Discord refuses for good.</summary>
        public GatewayRefusal? Refusal { get; init; }
    }

    /// <summary>What is said over one connection.</summary>
    private sealed class Conversation(GatewayShard shard, GatewaySocket socket, ChannelWriter<DiscordEvent> events, CancellationToken ended)
    {
        private volatile bool awaitingAck;
        private volatile bool zombie;

        /// <summary>Whether the session stands.</summary>
        public bool Ready { get; private set; }

        /// <summary>The heartbeats under way; done when the connection has ended.</summary>
        public Task Heartbeats { get; private set; } = Task.CompletedTask;

        public async Task<Parting> ReadAsync(CancellationToken untilReady, CancellationToken cancellation)
        {
            while (await socket.ReceiveAsync(Ready ? cancellation : untilReady) is { } message)
            {
                if (await TakeAsync(message) is { } parting)
                {
                    return parting with { WasReady = Ready };
                }
            }

            var code = socket.CloseCode;
            var next = CloseCodes.After(code);
            var why = (zombie, code) switch
            {
                (true, _) => "the gateway did not answer heartbeats",
                (_, null) => "the connection broke",
                _ => $"the gateway closed with {code}",
            };
            return new Parting(next, why) { WasReady = Ready, Refusal = next == AfterClose.Stop ? CloseCodes.Refusal(code!.Value) : null };
        }

        private async Task<Parting?> TakeAsync(ReadOnlyMemory<byte> message)
        {
            JsonDocument frame;
            try
            {
                frame = JsonDocument.Parse(message);
            }
            catch (JsonException)
            {
                Log.UnreadableFrame(shard.logger, message.Length);
                return null;
            }

            using (frame)
            {
                var root = frame.RootElement;
                switch (root.Whole("op"))
                {
                    case 0:
                        Dispatch(root);
                        return null;
                    case 1:
                        await BeatAsync();
                        return null;
                    case 7:
                        return new Parting(AfterClose.Resume, "the gateway asked for it") { Wait = TimeSpan.Zero };
                    case 9:
                        var pause = TimeSpan.FromSeconds(1 + 4 * shard.random.NextDouble());
                        return new Parting(root.Flag("d") ? AfterClose.Resume : AfterClose.Identify, "the session is not valid") { Wait = pause };
                    case 10:
                        await GreetAsync(root.Child("d").Whole("heartbeat_interval") ?? 41_250);
                        return null;
                    case 11:
                        awaitingAck = false;
                        return null;
                    default:
                        return null;
                }
            }
        }

        private async Task GreetAsync(long interval)
        {
            if (!Heartbeats.IsCompleted)
            {
                return;
            }

            Heartbeats = HeartbeatsAsync(TimeSpan.FromMilliseconds(Math.Clamp(interval, 10, 600_000)));
            await socket.SendAsync(shard.state.ResumeUrl is null ? shard.Identify() : shard.Resume(), ended);
        }

        private async Task HeartbeatsAsync(TimeSpan interval)
        {
            try
            {
                await Task.Delay(interval * shard.random.NextDouble(), shard.time, ended);
                while (true)
                {
                    if (awaitingAck)
                    {
                        zombie = true;
                        await socket.LeaveAsync();
                        return;
                    }

                    awaitingAck = true;
                    await BeatAsync();
                    await Task.Delay(interval, shard.time, ended);
                }
            }
            catch (OperationCanceledException)
            {
                // The connection has ended.
            }
        }

        private Task BeatAsync() => socket.SendAsync(shard.Heartbeat(), ended);

        private void Dispatch(JsonElement root)
        {
            var type = root.Text("t");
            var data = root.Child("d");
            try
            {
                switch (type)
                {
                    case "READY":
                        shard.state.Begin(data);
                        Ready = true;
                        Log.Identified(shard.logger, shard.settings.Shard, shard.settings.Shards, data.Items("guilds").Count());
                        break;
                    case "RESUMED":
                        Ready = true;
                        Log.Resumed(shard.logger, shard.settings.Shard);
                        break;
                }

                if (EventReader.Read(type, data, shard.state, shard.time.GetUtcNow()) is { } read)
                {
                    shard.Publish(read, events);
                }
            }
            catch (Exception bug) when (bug is not OutOfMemoryException)
            {
                Log.EventBroke(shard.logger, bug, type);
            }

            shard.state.Saw(root.Whole("s"));
        }
    }

    private void Publish(DiscordEvent read, ChannelWriter<DiscordEvent> events)
    {
        if (!events.TryWrite(read))
        {
            Log.Overflowed(logger, read.GetType().Name, ++dropped);
        }
    }

    private GatewayFrameOut Heartbeat() => new(1, json =>
    {
        if (state.Sequence is { } sequence)
        {
            json.WriteNumberValue(sequence);
        }
        else
        {
            json.WriteNullValue();
        }
    });

    private GatewayFrameOut Identify() => new(2, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", settings.Token);
        json.WriteNumber("intents", DiscordConnection.Intents);
        json.WriteStartObject("properties");
        json.WriteString("os", "linux");
        json.WriteString("browser", "MentorBot");
        json.WriteString("device", "MentorBot");
        json.WriteEndObject();
        json.WriteStartArray("shard");
        json.WriteNumberValue(settings.Shard);
        json.WriteNumberValue(settings.Shards);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private GatewayFrameOut Resume() => new(6, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", settings.Token);
        json.WriteString("session_id", state.SessionId);
        json.WriteNumber("seq", state.Sequence ?? 0);
        json.WriteEndObject();
    });
}

/// <summary>What a shard is told. Not a record: a record would print its token.</summary>
/// <param name="token">The bot's token.</param>
/// <param name="shard">Which shard it is.</param>
/// <param name="shards">Of how many.</param>
/// <param name="admitAsync">Waits until the shard may identify; the value is where to connect.</param>
internal sealed class ShardSettings(string token, int shard, int shards, Func<int, CancellationToken, Task<DiscordOutcome<string>>> admitAsync)
{
    public string Token => token;

    public int Shard => shard;

    public int Shards => shards;

    public Func<int, CancellationToken, Task<DiscordOutcome<string>>> AdmitAsync => admitAsync;
}
