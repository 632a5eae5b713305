using System.Diagnostics;
using MentorBot.Storage.Sqlite;
using MentorBot.Testing;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();

    private string Database => folder.At("mentor.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AStoreOpenedAgain_HasWhatWasCommitted()
    {
        using (var store = Sqlite.Open(folder.At("deep/down")))
        {
            await store.CommittedAsync(Rows.State("ann", 0, "hello"));
        }

        using var again = Sqlite.Open(folder.At("deep/down"));
        Assert.Equal("hello", await again.TextAsync("ann"));
    }

    [Fact]
    public async Task WhatWasAcknowledged_IsThereAfterAKill()
    {
        // The files as a killed process leaves them: nothing closed, nothing checkpointed.
        using var store = Sqlite.Open(folder.At("running"));
        await store.CommittedAsync(Rows.Everything("ann", "hello"));
        Directory.CreateDirectory(folder.At("killed"));
        foreach (var name in (string[])["mentor.db", "mentor.db-wal"])
        {
            await using var file = new FileStream(folder.At($"running/{name}"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var copy = File.Create(folder.At($"killed/{name}"));
            await file.CopyToAsync(copy);
        }

        using var again = Sqlite.Open(folder.At("killed"));
        Assert.Equal("hello", await again.TextAsync("ann"));
        Assert.Equal(7, (await again.AllAsync()).Count);
    }

    [Fact]
    public void ASecondOwner_IsRefusedUntilTheFirstIsDone()
    {
        var first = Sqlite.Open(folder.Path);
        var fault = Refused();
        first.Dispose();

        Assert.Equal(StoreFaultKind.Owned, fault.Kind);
        Assert.Contains("Storage:Path", fault.Message, StringComparison.Ordinal);
        Sqlite.Open(folder.Path).Dispose();
    }

    [Fact]
    public async Task AnOwnerThatIsKilled_LeavesTheFolderFree()
    {
        using var owner = Process.Start(new ProcessStartInfo("flock", ["--no-fork", folder.At("mentor.lock"), "cat"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await owner.StandardInput.WriteLineAsync("held");
        await owner.StandardInput.FlushAsync();
        await owner.StandardOutput.ReadLineAsync();
        Assert.Equal(StoreFaultKind.Owned, Refused().Kind);

        owner.Kill();
        await owner.WaitForExitAsync();

        Sqlite.Open(folder.Path).Dispose();
    }

    [Fact]
    public void ANewerFile_IsLeftAsItIs()
    {
        Sqlite.Open(folder.Path).Dispose();
        Change("PRAGMA user_version = 99");

        Assert.Equal(StoreFaultKind.Newer, RefusedUntouched().Kind);
    }

    [Fact]
    public void AHalfImportedFile_IsNotTakenForAStore()
    {
        Sqlite.Open(folder.Path).Dispose();
        Change($"PRAGMA application_id = {Schema.Importing}");

        Assert.Equal(StoreFaultKind.HalfImported, RefusedUntouched().Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a letter to a friend, long enough to be longer than the header of a database, which is a hundred bytes")]
    public void AFileThatIsNoDatabase_IsForeign(string content)
    {
        File.WriteAllText(Database, content);

        Assert.Equal(StoreFaultKind.Foreign, RefusedUntouched().Kind);
    }

    [Fact]
    public void AnotherProgramsDatabase_IsForeign()
    {
        Change("CREATE TABLE photos (name TEXT); PRAGMA application_id = 7; PRAGMA user_version = 1");

        Assert.Equal(StoreFaultKind.Foreign, RefusedUntouched().Kind);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(3 * 4096)]
    [InlineData(300)]
    public async Task AFileWithBrokenPages_IsDamaged(int from)
    {
        using (var store = Sqlite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything("ann", new string('x', 9000)));
        }

        await using (var file = File.OpenWrite(Database))
        {
            file.Position = from;
            file.Write(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }

        var fault = RefusedUntouched();
        Assert.Equal(StoreFaultKind.Damaged, fault.Kind);
        Assert.Contains("restore", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALogWithoutItsFile_IsNotPlayedIntoANewOne()
    {
        File.WriteAllText(folder.At("mentor.db-wal"), "what was committed last");

        Assert.Equal(StoreFaultKind.Damaged, Refused().Kind);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void AFolderThatCannotBeWritten_IsReadOnly()
    {
        // Not even root writes here.
        var opening = SqliteStore.Open(OperatingSystem.IsLinux() ? "/sys/kernel" : "/", clock);

        Assert.Equal(StoreFaultKind.ReadOnly, opening.Fault?.Kind);
    }

    [Fact]
    public void AFolderThatIsAFile_SaysSo()
    {
        File.WriteAllText(folder.At("file"), "");

        Assert.Equal(StoreFaultKind.Unusable, SqliteStore.Open(folder.At("file"), clock).Fault?.Kind);
    }

    private StoreFault Refused()
    {
        var opening = SqliteStore.Open(folder.Path, clock);
        Assert.Null(opening.Store);
        return opening.Fault!;
    }

    /// <summary>Refused twice, so nobody keeps the lock, and the file is the same afterwards.</summary>
    private StoreFault RefusedUntouched()
    {
        var before = File.ReadAllBytes(Database);
        Refused();
        var fault = Refused();
        Assert.Equal(before, File.ReadAllBytes(Database));
        Assert.Contains(Database, fault.Message, StringComparison.Ordinal);
        return fault;
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
