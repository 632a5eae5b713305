using System.Threading.Channels;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Storage.Sqlite;
using MentorBot.Stores;
using MentorBot.Testing;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Stores;

/// <summary>What is done for the store each day while the mentor runs.</summary>
public sealed class StoreWorkersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Backups_AreMadeAtTheStartAndEachDay_AndAFailureIsTold()
    {
        using var store = SqliteStore.Open(folder.Path, clock).Store!;
        var log = new Told<BackupWorker>();
        using var worker = new BackupWorker(store, clock, log);
        await worker.StartAsync(CancellationToken.None);
        Assert.Contains("daily-2026-03-01.db", await log.NextAsync(), StringComparison.Ordinal);

        Directory.Move(store.Folder.Backups, $"{store.Folder.Backups}.away");
        await File.WriteAllTextAsync(store.Folder.Backups, "a file in the way");
        clock.Advance(TimeSpan.FromDays(1));

        Assert.StartsWith("Error MB1402 There is no daily backup ", await log.NextAsync(), StringComparison.Ordinal);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Tidying_DropsOldDeliveriesAtTheStartAndEachDay()
    {
        var store = new MemoryStore();
        await DeliverAsync(store, "old", clock.GetUtcNow().AddDays(-3));
        await DeliverAsync(store, "new", clock.GetUtcNow());
        using var worker = new TidyWorker(store, clock, new Told<TidyWorker>());
        await worker.StartAsync(CancellationToken.None);
        await clock.UntilTimerAsync(TimeSpan.FromDays(1));
        Assert.Equal((false, true), (await SeenAsync(store, "old"), await SeenAsync(store, "new")));

        for (var day = 0; day < 3; day++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            await clock.UntilTimerAsync(TimeSpan.FromDays(1));
        }

        Assert.False(await SeenAsync(store, "new"));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Tidying_DropsWhatWasDoneTogether_WhenNothingNeedsItAnyMore()
    {
        var store = new MemoryStore();
        var now = clock.GetUtcNow();
        string[] logs = ["race:1a2b:3", "daily:1a2b", "points:2026Q1", "played", "boards"];
        await store.CommitAsync(new Commit { At = now, Logs = [.. logs.Select(l => new LogEntry(l, "discord:1", now, "{}"u8.ToArray()))] }, CancellationToken.None);
        using var worker = new TidyWorker(store, clock, new Told<TidyWorker>());
        await worker.StartAsync(CancellationToken.None);
        Assert.Equal(["race:1a2b:3", "daily:1a2b", "points:2026Q1", "played", "boards"], await AfterAsync(7));
        Assert.Equal(["points:2026Q1", "played", "boards"], await AfterAsync(1));
        Assert.Equal(["boards"], await AfterAsync(100 - 7));
        await worker.StopAsync(CancellationToken.None);

        async Task<IReadOnlyList<string>> AfterAsync(int days)
        {
            for (var day = 0; day < days; day++)
            {
                await clock.UntilTimerAsync(TimeSpan.FromDays(1));
                clock.Advance(TimeSpan.FromDays(1));
            }

            await clock.UntilTimerAsync(TimeSpan.FromDays(1));
            return [.. store.ExportAsync(default).ToBlockingEnumerable().OfType<LogRecord>().Select(l => l.Entry.Log)];
        }
    }

    [Fact]
    public async Task TidyingThatFails_IsToldAndTriedAgainInAnHour()
    {
        var store = SqliteStore.Open(folder.Path, clock).Store!;
        await store.DisposeAsync();
        var log = new Told<TidyWorker>();
        using var worker = new TidyWorker(store, clock, log);
        await worker.StartAsync(CancellationToken.None);
        Assert.StartsWith("Error MB1403 ", await log.NextAsync(), StringComparison.Ordinal);

        await clock.UntilTimerAsync(TimeSpan.FromHours(1));
        clock.Advance(TimeSpan.FromHours(1));

        Assert.StartsWith("Error MB1403 ", await log.NextAsync(), StringComparison.Ordinal);
        await worker.StopAsync(CancellationToken.None);
    }

    private static Task DeliverAsync(MemoryStore store, string delivery, DateTimeOffset at) =>
        store.CommitAsync(new Commit { Delivery = new DeliveryId(delivery), At = at }, CancellationToken.None);

    private static Task<bool> SeenAsync(MemoryStore store, string delivery) => store.HasSeenAsync(new DeliveryId(delivery), CancellationToken.None);

    /// <summary>What was logged, a line each.</summary>
    private sealed class Told<T> : ILogger<T>
    {
        private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

        public ValueTask<string> NextAsync() => lines.Reader.ReadAsync();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Writer.TryWrite($"{logLevel} {formatter(state, exception)}");
    }
}
