using System.Text;
using LiteDB;
using MentorBot.Core.Ports;
using MentorBot.Packages.LiteDb;
using MentorBot.Storage;
using MentorBot.Storage.Tests;
using MentorBot.Testing;

namespace MentorBot.Packages.Tests.LiteDb;

/// <summary>What is LiteDB's own: its files, its failures and what of them is made up for.</summary>
public sealed class LiteDbFilesTests : IDisposable
{
    private const string Marker = "MarkerOfAnn";

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();

    private string Database => folder.At("mentor.litedb");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WhatWasAcknowledged_IsThereAfterAKill()
    {
        // The files as a killed process leaves them: nothing closed, nothing brought in.
        using var store = Lite.Open(folder.At("running"));
        await store.CommittedAsync(Rows.Everything("ann", " größer  "));
        Directory.CreateDirectory(folder.At("killed"));
        foreach (var name in (string[])["mentor.litedb", "mentor-log.litedb"])
        {
            File.Copy(folder.At($"running/{name}"), folder.At($"killed/{name}"));
        }

        using var again = Lite.Open(folder.At("killed"));
        Assert.Equal(" größer  ", await again.TextAsync("ann"));
        Assert.Equal(7, (await again.AllAsync()).Count);
    }

    [Fact]
    public async Task AClosedStore_IsOneFile()
    {
        using (var store = Lite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.State("ann", 0, "hello"));
        }

        Assert.Equal(["mentor.litedb", "mentor.lock"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        using var again = Lite.Open(folder.Path);
        Assert.Equal("hello", await again.TextAsync("ann"));
    }

    [Fact]
    public void ASecondOwner_IsRefusedUntilTheFirstIsDone()
    {
        var first = Lite.Open(folder.Path);
        Assert.Equal(StoreFaultKind.Owned, LiteDbStore.Open(folder.Path, clock).Fault?.Kind);
        var (_, reading) = new LiteDbProvider().View(folder.Path);
        Assert.Contains("one process", reading!.Message, StringComparison.Ordinal);
        first.Dispose();

        Lite.Open(folder.Path).Dispose();
    }

    [Fact]
    public void ANewerFile_IsLeftAsItIs()
    {
        Change(database => LiteSchema.Mark(database, 99, importing: false));
        Assert.Equal(StoreFaultKind.Newer, RefusedUntouched());
    }

    [Fact]
    public async Task AnOlderFile_IsBroughtUpToDateAndBackedUp()
    {
        using (var store = Lite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything("ann", "hello"));
        }

        Change(database =>
        {
            database.DropCollection("owned");
            LiteSchema.Mark(database, 1, importing: false);
        });

        using var again = Lite.Open(folder.Path);
        Assert.Equal("hello", await again.TextAsync("ann"));
        Assert.Equal(LiteSchema.Current, (await again.StatusAsync(CancellationToken.None)).Schema);
        Assert.StartsWith("schema-1-", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.At("backups")))), StringComparison.Ordinal);
    }

    [Fact]
    public void AHalfImportedFile_IsNotTakenForAStore()
    {
        Change(database => LiteSchema.Mark(database, LiteSchema.Current, importing: true));
        Assert.Equal(StoreFaultKind.HalfImported, RefusedUntouched());
    }

    [Fact]
    public void AnotherProgramsFile_IsForeign()
    {
        using (var database = new LiteDatabase(Database))
        {
            database.GetCollection("photos").Insert(new BsonDocument { ["name"] = "sea" });
        }

        Assert.Equal(StoreFaultKind.Foreign, RefusedUntouched());
        File.WriteAllText(Database, new string('x', 10_000));
        Assert.Equal(StoreFaultKind.Foreign, RefusedUntouched());
    }

    [Fact]
    public async Task AFileWithBrokenPages_IsDamaged()
    {
        using (var store = Lite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything("ann", new string('x', 30_000)));
        }

        await using (var file = File.OpenWrite(Database))
        {
            file.Position = 8192;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)(file.Length - 8192)).ToArray());
        }

        Assert.Equal(StoreFaultKind.Damaged, RefusedUntouched());
    }

    [Fact]
    public void ALogWithoutItsFile_IsNotPlayedIntoANewOne()
    {
        File.WriteAllText(folder.At("mentor-log.litedb"), "what was committed last");

        Assert.Equal(StoreFaultKind.Damaged, LiteDbStore.Open(folder.Path, clock).Fault?.Kind);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task AFullDisk_FailsWhatDoesNotFitAndLosesNothing()
    {
        using (var store = Lite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything("ann", "kept"));
        }

        using (var store = Lite.Open(folder.Path))
        {
            // A log to which every write finds the disk full.
            File.CreateSymbolicLink(folder.At("mentor-log.litedb"), "/dev/full");
            var full = await Assert.ThrowsAsync<StorageFullException>(() => store.CommitAsync(Rows.State("bob", 0, "lost"), CancellationToken.None));
            Assert.Contains("Free some space", full.Message, StringComparison.Ordinal);

            File.Delete(folder.At("mentor-log.litedb"));
            Assert.Equal(("kept", ""), (await store.TextAsync("ann"), await store.TextAsync("bob")));
            await store.CommittedAsync(Rows.State("bob", 0, "room again"));
        }

        // What LiteDB left behind would end the process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();

        using var again = Lite.Open(folder.Path);
        Assert.Equal(("kept", "room again"), (await again.TextAsync("ann"), await again.TextAsync("bob")));
    }

    [Fact]
    public async Task AnEngineThatAFailureClosed_IsOpenedAgain()
    {
        using var file = new LiteFile(folder.At("some.litedb"));
        LiteSchema.Create(file.Database);
        file.Database.Dispose();

        file.Begin();
        LiteSchema.Mark(file.Database, 7, importing: false);
        file.Database.Commit();
        file.Flush();

        Assert.Equal(7, await Task.Run(() => file.Read(LiteSchema.Version)));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60_000)]
    public async Task AnErasure_LeavesNoByteInAnyFile(int length)
    {
        using var store = Lite.Open(folder.Path);
        for (var i = 0; i < 30; i++)
        {
            await store.CommittedAsync(Rows.Everything($"other{i}", new string('o', length)));
        }

        await store.CommittedAsync(Rows.Everything(Marker, Text(length)));
        await store.CommittedAsync(Rows.State(Marker, 1, Text(length / 2)));
        Assert.NotEmpty(FilesWithMarker());

        await store.CommittedAsync(Rows.Erasing(Marker));

        Assert.Empty(FilesWithMarker());
        Assert.Equal((30 * 7) + 1, (await store.AllAsync()).Count);
    }

    [Fact]
    public async Task ARestoredBackup_ComesWithoutWhoWasErasedSince()
    {
        using (var store = Lite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything("ann", "hello"));
            await store.CommittedAsync(Rows.Everything("bob", "hello"));
            await store.BackupAsync(folder.At("copy.db"), CancellationToken.None);
            await store.CommittedAsync(Rows.Erasing("ann"));
            await store.CommittedAsync(Rows.State("bob", 1, "later"));
        }

        var (aside, fault) = new LiteDbProvider().Restore(folder.Path, folder.At("copy.db"), clock);

        Assert.Null(fault);
        Assert.True(File.Exists(aside));
        using var again = Lite.Open(folder.Path);
        Assert.Equal(("", "hello"), (await again.TextAsync("ann"), await again.TextAsync("bob")));
        Assert.DoesNotContain(await again.AllAsync(), r => r.ToString().Contains("ann", StringComparison.Ordinal));
    }

    private static string Text(int length) => string.Concat(Enumerable.Repeat(Marker, (length / Marker.Length) + 1));

    private IEnumerable<string> FilesWithMarker() =>
        Directory.GetFiles(folder.Path).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)) >= 0);

    private void Change(Action<LiteDatabase> change)
    {
        Lite.Open(folder.Path).Dispose();
        var file = new LiteFile(Database);
        change(file.Database);
        file.Close();
    }

    /// <summary>Refused twice, so nobody keeps the lock, and the file is the same afterwards.</summary>
    private StoreFaultKind? RefusedUntouched()
    {
        var before = File.ReadAllBytes(Database);
        LiteDbStore.Open(folder.Path, clock);
        var fault = LiteDbStore.Open(folder.Path, clock).Fault;
        Assert.Equal(before, File.ReadAllBytes(Database));
        Assert.Contains(Database, fault!.Message, StringComparison.Ordinal);
        return fault.Kind;
    }
}
