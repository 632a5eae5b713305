using System.Threading.Channels;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using MentorBot.Storage.Sqlite;
using MentorBot.Testing;

namespace MentorBot.Storage.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();

    private string Data => folder.At("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ABackupWhileTurnsGoOn_IsAStoreOfOneMoment()
    {
        using var store = Sqlite.Open(Data);
        await store.CommittedAsync(Rows.State("a", 0, "0"));
        await store.CommittedAsync(Rows.State("b", 0, "0"));
        using var stop = new CancellationTokenSource();
        var turns = Task.Run(async () =>
        {
            // Both move together: a copy that has them apart is of two moments.
            for (var i = 1; !stop.IsCancellationRequested; i++)
            {
                await store.CommittedAsync(new Commit { At = Rows.Now, Aggregates = [.. Rows.State("a", i, $"{i}").Aggregates, .. Rows.State("b", i, $"{i}").Aggregates] });
            }
        });

        await store.BackupAsync(folder.At("mentor.db"), CancellationToken.None);
        await stop.CancelAsync();
        await turns;

        Directory.CreateDirectory(folder.At("copy"));
        File.Move(folder.At("mentor.db"), folder.At("copy/mentor.db"));
        using var copy = Sqlite.Open(folder.At("copy"));
        Assert.Equal(await copy.TextAsync("a"), await copy.TextAsync("b"));
        Assert.NotEqual("", await copy.TextAsync("a"));
    }

    [Fact]
    public async Task ABackup_OverwritesNothingAndLeavesNoHalfFile()
    {
        using var store = Sqlite.Open(Data);
        await File.WriteAllTextAsync(folder.At("taken"), "mine");

        await Assert.ThrowsAsync<IOException>(() => store.BackupAsync(folder.At("taken"), CancellationToken.None));
        await Assert.ThrowsAnyAsync<IOException>(() => store.BackupAsync(folder.At("no/such/folder"), CancellationToken.None));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackupAsync(folder.At("late"), new CancellationToken(canceled: true)));

        Assert.Equal("mine", await File.ReadAllTextAsync(folder.At("taken")));
        Assert.Equal(["taken"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task ARestore_PutsTheBackupInPlaceAndThePresentAside()
    {
        using (var store = Sqlite.Open(Data))
        {
            await store.CommittedAsync(Rows.State("ann", 0, "before"));
            await store.BackupAsync(folder.At("backup"), CancellationToken.None);
            await store.CommittedAsync(Rows.State("ann", 1, "after"));
        }

        var result = SqliteRestore.Run(Data, folder.At("backup"), clock);

        Assert.Null(result.Fault);
        using (var store = Sqlite.Open(Data))
        {
            Assert.Equal("before", await store.TextAsync("ann"));
        }

        Directory.CreateDirectory(folder.At("aside"));
        File.Move(result.Aside!, folder.At("aside/mentor.db"));
        using var aside = Sqlite.Open(folder.At("aside"));
        Assert.Equal("after", await aside.TextAsync("ann"));
    }

    [Fact]
    public async Task WhoWasErasedSinceTheBackup_IsErasedAgain()
    {
        using (var store = Sqlite.Open(Data))
        {
            await store.CommittedAsync(Rows.Everything("back", "came back"));
            await store.CommittedAsync(Rows.Erasing("back"));
            await store.CommittedAsync(Rows.Everything("back", "came back") with { Delivery = null });
            await store.CommittedAsync(Rows.Everything("ann", "gone"));
            await store.CommittedAsync(Rows.Everything("bob", "stays"));
            await store.BackupAsync(folder.At("backup"), CancellationToken.None);
            await store.CommittedAsync(Rows.Erasing("ann"));
        }

        Assert.Null(SqliteRestore.Run(Data, folder.At("backup"), clock).Fault);

        using var restored = Sqlite.Open(Data);
        var rows = await restored.AllAsync();
        Assert.DoesNotContain(rows, r => r.ToString().Contains("ann", StringComparison.Ordinal) && r is not ErasedRecord);
        Assert.Equal(7, rows.Count(r => r.ToString().Contains("bob", StringComparison.Ordinal)));
        Assert.Equal("came back", await restored.TextAsync("back"));
        Assert.Equal(2, rows.OfType<ErasedRecord>().Count());
    }

    [Fact]
    public async Task ARestoreIntoAFolderInUse_TouchesNothing()
    {
        using var store = Sqlite.Open(Data);
        await store.CommittedAsync(Rows.State("ann", 0, "here"));
        await store.BackupAsync(folder.At("backup"), CancellationToken.None);

        Assert.Equal(StoreFaultKind.Owned, SqliteRestore.Run(Data, folder.At("backup"), clock).Fault?.Kind);
        Assert.Equal("here", await store.TextAsync("ann"));
    }

    [Fact]
    public async Task WhatIsNoBackup_IsNotRestored()
    {
        using (var store = Sqlite.Open(Data))
        {
            await store.CommittedAsync(Rows.State("ann", 0, "here"));
        }

        await File.WriteAllTextAsync(folder.At("letter"), "no backup");

        Assert.Equal(StoreFaultKind.Missing, SqliteRestore.Run(Data, folder.At("nothing"), clock).Fault?.Kind);
        Assert.Equal(StoreFaultKind.Foreign, SqliteRestore.Run(Data, folder.At("letter"), clock).Fault?.Kind);
        using var again = Sqlite.Open(Data);
        Assert.Equal("here", await again.TextAsync("ann"));
    }

    [Fact]
    public async Task ABackupOfAnOlderVersion_IsRestoredAndBroughtUp()
    {
        MigrationTests.WriteOlder(folder.At("older.db"));

        Assert.Null(SqliteRestore.Run(Data, folder.At("older.db"), clock).Fault);

        using var store = Sqlite.Open(Data);
        Assert.Equal("plan", await store.TextAsync("ann"));
    }

    [Fact]
    public async Task ADamagedStore_IsMendedByARestore()
    {
        using (var store = Sqlite.Open(Data))
        {
            await store.CommittedAsync(Rows.State("ann", 0, "here"));
            await store.BackupAsync(folder.At("backup"), CancellationToken.None);
        }

        await File.WriteAllTextAsync(Path.Combine(Data, "mentor.db"), "rubbish");
        Assert.Null(SqliteRestore.Run(Data, folder.At("backup"), clock).Fault);

        using var again = Sqlite.Open(Data);
        Assert.Equal("here", await again.TextAsync("ann"));
    }

    [Fact]
    public void Rotation_KeepsTheLatestSevenAndWhatIsNotOurs()
    {
        var days = Enumerable.Range(0, 10).Select(d => BackupRotation.Name(new DateOnly(2026, 2, 25).AddDays(d))).ToList();
        string[] others = ["schema-1-20260301T090000Z.db", "daily-2026-02-30.db", "daily-2020-01-01.db.partial", "notes.txt"];

        Assert.Equal(
            ["daily-2026-02-25.db", "daily-2026-02-26.db", "daily-2026-02-27.db"], BackupRotation.Surplus([.. others, .. days]).Order(StringComparer.Ordinal));
        Assert.Empty(BackupRotation.Surplus(days.Take(7)));
    }

    [Fact]
    public async Task ADailyBackupThatFails_IsTriedAgainAfterAnHour()
    {
        using var store = Sqlite.Open(Data);
        await File.WriteAllTextAsync(folder.At("backups"), "a file in the way");
        var reports = Channel.CreateUnbounded<BackupReport>();
        using var stop = new CancellationTokenSource();
        var running = new DailyBackups(store, folder.At("backups"), clock).RunAsync(r => reports.Writer.TryWrite(r), stop.Token);
        Assert.NotNull((await reports.Reader.ReadAsync()).Fault);

        File.Delete(folder.At("backups"));
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Null((await reports.Reader.ReadAsync()).Fault);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task DailyBackups_AreMadeAtOnceAndAtMidnightAndSevenStay()
    {
        using var store = Sqlite.Open(Data);
        var reports = Channel.CreateUnbounded<BackupReport>();
        using var stop = new CancellationTokenSource();
        var running = new DailyBackups(store, folder.At("backups"), clock).RunAsync(r => reports.Writer.TryWrite(r), stop.Token);
        for (var day = 0; day < 9; day++)
        {
            var report = await reports.Reader.ReadAsync();
            Assert.Equal((BackupRotation.Name(new DateOnly(2026, 3, 1).AddDays(day)), null), (Path.GetFileName(report.File), report.Fault));
            clock.Advance(TimeSpan.FromHours(day == 0 ? 15 : 24));
        }

        Assert.Equal("daily-2026-03-03.db", Assert.Single((await reports.Reader.ReadAsync()).Dropped));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(7, Directory.GetFiles(folder.At("backups")).Length);
    }
}
