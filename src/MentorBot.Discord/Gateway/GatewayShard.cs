using System.Net.WebSockets;
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
            socket = await GatewaySocket.ConnectAsync(GatewaySocket.AddressOf(admitted.Value), UserAgent.Of(settings.Token), time, untilReady.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or UriFormatException)
        {
            return new Parting(AfterClose.Resume, "no connection to the gateway");
        }

        await using (socket)
        {
            var talk = new GatewayTalk(socket, settings, state, new EventSink(events, logger), time, random, logger, ended.Token);
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
}
