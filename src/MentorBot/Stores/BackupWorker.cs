using MentorBot.Storage;
using MentorBot.Storage.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Stores;

/// <summary>Makes the daily backups while the mentor runs.</summary>
internal sealed class BackupWorker(IStore store, TimeProvider clock, ILogger<BackupWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new DailyBackups(store, store.Folder.Backups, clock).RunAsync(Report, stoppingToken);

    private void Report(BackupReport report)
    {
        if (report.Fault is { } fault)
        {
            Log.NotBackedUp(logger, report.File, fault);
        }
        else
        {
            Log.BackedUp(logger, report.File, report.Dropped.Count);
        }
    }
}
