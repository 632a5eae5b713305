using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Reminders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Stores;

/// <summary>Drops what nobody needs any more, at the start and once a day.</summary>
internal sealed class TidyWorker(IStoreAdmin store, TimeProvider clock, ILogger<TidyWorker> logger) : BackgroundService
{
    /// <summary>People are shown their last ten reminders; a season of them is plenty.</summary>
    private static readonly Keeping Keeping = new() { Logs = new Dictionary<string, TimeSpan>(RaceKeeping.Logs) { [FiringLog.Log] = TimeSpan.FromDays(90) } };

    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var tidied = await TidyAsync(stoppingToken);
            await Task.Delay(tidied ? Daily : AfterFailure, clock, stoppingToken);
        }
    }

    private async Task<bool> TidyAsync(CancellationToken cancellation)
    {
        try
        {
            await store.TidyAsync(clock.GetUtcNow(), Keeping, cancellation);
            return true;
        }
        catch (Exception cause) when (cause is not OperationCanceledException and not OutOfMemoryException)
        {
            // A full disk, most likely: turns are told of it, and go on when there is room.
            Log.NotTidied(logger, cause);
            return false;
        }
    }
}
