using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>What is said over one connection.</summary>
internal sealed class GatewayTalk(
    GatewaySocket socket,
    ShardSettings settings,
    ShardState state,
    EventSink events,
    TimeProvider time,
    Random random,
    ILogger logger,
    CancellationToken ended)
{
    private volatile bool awaitingAck;
    private volatile bool zombie;

    /// <summary>Whether the session stands.</summary>
    public bool Ready { get; private set; }

    /// <summary>The heartbeats under way; done when the connection has ended.</summary>
    public Task Heartbeats { get; private set; } = Task.CompletedTask;

    /// <summary>Reads until the connection ends.</summary>
    /// <param name="untilReady">How long the session may take to stand.</param>
    /// <param name="cancellation">Gives up.</param>
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
            Log.UnreadableFrame(logger, message.Length);
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
                    var pause = TimeSpan.FromSeconds(1 + 4 * random.NextDouble());
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
        await socket.SendAsync(state.ResumeUrl is null ? GatewayFrames.Identify(settings) : GatewayFrames.Resume(settings, state), ended);
    }

    private async Task HeartbeatsAsync(TimeSpan interval)
    {
        try
        {
            await Task.Delay(interval * random.NextDouble(), time, ended);
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
                await Task.Delay(interval, time, ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection has ended.
        }
    }

    private Task BeatAsync() => socket.SendAsync(GatewayFrames.Heartbeat(state.Sequence), ended);

    private void Dispatch(JsonElement root)
    {
        var type = root.Text("t");
        var data = root.Child("d");
        try
        {
            switch (type)
            {
                case "READY":
                    state.Begin(data);
                    Ready = true;
                    Log.Identified(logger, settings.Shard, settings.Shards, data.Items("guilds").Count());
                    break;
                case "RESUMED":
                    Ready = true;
                    Log.Resumed(logger, settings.Shard);
                    break;
            }

            if (EventReader.Read(type, data, state, time.GetUtcNow()) is { } read)
            {
                events.Put(read);
            }
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Log.EventBroke(logger, bug, type);
        }

        state.Saw(root.Whole("s"));
    }
}
