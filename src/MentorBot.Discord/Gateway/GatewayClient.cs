using System.Threading.Channels;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>The gateway: as many shards as this process runs, and the door through which they identify.</summary>
internal sealed class GatewayClient(RestClient rest, DiscordConnection connection, TimeProvider time, Random random, ILogger logger) : IDiscordEvents
{
    private readonly IdentifyGate identifyGate = new(time);
    private volatile IReadOnlyList<GatewayShard> shards = [];

    /// <summary>The sessions as they stand.</summary>
    public IReadOnlyList<GatewaySession> Sessions => [.. shards.Select(s => s.Session).OfType<GatewaySession>()];

    /// <inheritdoc/>
    public async Task<GatewayRefusal?> RunAsync(ChannelWriter<DiscordEvent> events, CancellationToken cancellation)
    {
        try
        {
            if (await CountShardsAsync(cancellation) is not { } count)
            {
                return CloseCodes.TokenRefused;
            }

            var ids = connection.ShardId is { } one ? [one] : Enumerable.Range(0, count);
            shards = [.. ids.Select(id => ShardOf(id, count))];
            using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var refusals = await Task.WhenAll(shards.Select(s => RunAsync(s, events, all)));
            return refusals.FirstOrDefault(r => r is not null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<GatewayRefusal?> RunAsync(GatewayShard shard, ChannelWriter<DiscordEvent> events, CancellationTokenSource all)
    {
        var refusal = await shard.RunAsync(events, all.Token);
        if (refusal is not null)
        {
            // What one shard is refused for holds for all of them.
            await all.CancelAsync();
        }

        return refusal;
    }

    private GatewayShard ShardOf(int id, int count) => new(
        new ShardSettings(connection.Token, id, count, AdmitAsync),
        connection.Sessions.FirstOrDefault(s => s.Shard == id && s.Shards == count),
        time,
        random,
        logger);

    /// <summary>How many shards there are; null when the token is refused.</summary>
    private async Task<int?> CountShardsAsync(CancellationToken cancellation)
    {
        if ((connection.ShardCount ?? (connection.Sessions is [var left, ..] ? left.Shards : null)) is { } known)
        {
            return known;
        }

        for (var failures = 1; ; failures++)
        {
            var limits = await LimitsAsync(cancellation);
            if (limits.Succeeded)
            {
                return limits.Value.Shards;
            }

            if (limits.Failure.Kind == FailureKind.TokenRefused)
            {
                return null;
            }

            var wait = limits.Failure.RetryAfter > TimeSpan.Zero ? limits.Failure.RetryAfter : Backoff.Before(failures, random);
            Log.Reconnecting(logger, 0, limits.Failure.Detail, wait);
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <summary>Waits until a shard may identify; the value is where to connect.</summary>
    private async Task<DiscordOutcome<string>> AdmitAsync(int shard, CancellationToken cancellation)
    {
        while (true)
        {
            var limits = await LimitsAsync(cancellation);
            if (!limits.Succeeded)
            {
                return limits.Failure;
            }

            if (limits.Value.Remaining > 0)
            {
                await identifyGate.EnterAsync(shard, limits.Value.Concurrency, cancellation);
                return connection.GatewayUrl?.ToString() ?? limits.Value.Url;
            }

            Log.NoSessionsLeft(logger, limits.Value.ResetAfter);
            await Task.Delay(limits.Value.ResetAfter + TimeSpan.FromSeconds(1), time, cancellation);
        }
    }

    private Task<DiscordOutcome<GatewayLimits>> LimitsAsync(CancellationToken cancellation) =>
        rest.CallAsync(new RestCall(HttpMethod.Get, "gateway/bot", "", "gateway/bot"), GatewayLimits.Read, cancellation);
}
