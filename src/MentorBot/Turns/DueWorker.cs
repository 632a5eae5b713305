using MentorBot.Core.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>Sleeps until something is due, claims it and lets its feature act.</summary>
internal sealed class DueWorker(IDueItems due, Reception reception, DueBell bell, TimeProvider clock, ILogger<DueWorker> logger) : BackgroundService
{
    /// <summary>Longer than the longest turn, so that nobody else claims what is being done.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Another process may set something: it is looked for at least this often.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    private const int AtOnce = 256;

    /// <summary>Does everything that is due now.</summary>
    /// <returns>How many items were claimed.</returns>
    public async Task<int> WorkAsync(CancellationToken cancellation)
    {
        var done = 0;
        while (await due.ClaimAsync(clock.GetUtcNow(), Lease, AtOnce, cancellation) is { Count: > 0 } items)
        {
            await Task.WhenAll(items.Select(i => FireAsync(i, cancellation)));
            done += items.Count;
        }

        return done;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = bell.Next();
            var next = await WorkAndLookAsync(stoppingToken);
            var sleep = TimeSpan.FromTicks(Math.Clamp(next.Ticks, 0, LongestSleep.Ticks));
            await Task.WhenAny(Task.Delay(sleep, clock, stoppingToken), rung);
        }
    }

    /// <summary>Does what is due.</summary>
    /// <returns>How long until there is something again.</returns>
    private async Task<TimeSpan> WorkAndLookAsync(CancellationToken cancellation)
    {
        try
        {
            await WorkAsync(cancellation);
            return await due.NextAsync(cancellation) is { } at ? at - clock.GetUtcNow() : LongestSleep;
        }
        catch (IOException full)
        {
            // A full disk takes no claims: once there is room, all is made up for.
            Log.NoClaims(logger, full);
            return AfterFault;
        }
    }

    private async Task FireAsync(DueItem item, CancellationToken cancellation)
    {
        try
        {
            await reception.FireAsync(item, cancellation);
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not OutOfMemoryException)
        {
            Log.DueBroke(logger, bug, item.Claim.Key.Kind);
        }
    }
}
