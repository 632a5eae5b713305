using System.Data.Common;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>Makes a backup each day (UTC), the first at once when the day has none, and drops those past their number.</summary>
/// <param name="store">The store that runs.</param>
/// <param name="folder">Where they go; made when it is not there.</param>
/// <param name="clock">Says which day it is and wakes the next.</param>
public sealed class DailyBackups(IStoreAdmin store, string folder, TimeProvider clock)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <summary>Runs until it is cancelled. A backup that fails is tried again after an hour.</summary>
    /// <param name="report">Hears of each backup made or failed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(Action<BackupReport> report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        while (true)
        {
            var made = await MakeAsync(cancellation);
            var next = Task.Delay(made?.Fault is null ? UntilTomorrow() : AfterFailure, clock, cancellation);
            if (made is not null)
            {
                report(made);
            }

            await next;
        }
    }

    /// <summary>Today's backup, if there is none yet; null when there is.</summary>
    private async Task<BackupReport?> MakeAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(folder, BackupRotation.Name(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        if (File.Exists(file))
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(folder);
            await store.BackupAsync(file, cancellation);
            var surplus = BackupRotation.Surplus(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)));
            foreach (var name in surplus)
            {
                File.Delete(Path.Combine(folder, name));
            }

            return new BackupReport(file, surplus, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            return new BackupReport(file, [], e.Message);
        }
    }

    private TimeSpan UntilTomorrow()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.Date.AddDays(1) - now;
    }
}

/// <summary>A daily backup.</summary>
/// <param name="File">Where it is, or was to be.</param>
/// <param name="Dropped">The names of older ones that went.</param>
/// <param name="Fault">Why there is none; null when there is.</param>
public sealed record BackupReport(string File, IReadOnlyList<string> Dropped, string? Fault);
