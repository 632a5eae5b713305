using System.Text;
using MentorBot.Core.Ports;
using MentorBot.Packages.LiteDb;
using MentorBot.Storage;
using MentorBot.Storage.Files;
using MentorBot.Storage.Sqlite;
using MentorBot.Storage.Tests;
using MentorBot.Testing;

namespace MentorBot.Packages.Tests.LiteDb;

/// <summary>From one store to the other and back, with every kind of row.</summary>
public sealed class MoveTests : IDisposable
{
    private static readonly IStoreProvider[] Here = [new LiteDbProvider(), new SqliteProvider()];

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();

    private StoreFolder Data => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Sqlite", "LiteDb")]
    [InlineData("LiteDb", "Sqlite")]
    public async Task AMove_CarriesEveryRowAndPutsTheOldFileAside(string from, string to)
    {
        var before = await FillAsync(Named(from));

        var moved = await StoreFolderMove.RunAsync(Data, Named(from), Named(to), clock, CancellationToken.None);

        Assert.Null(moved.Fault);
        Assert.Equal(before.Count, moved.Digest!.Count);
        Assert.True(File.Exists(moved.Aside));
        Assert.Equal(Named(to), StoreChoice.Of("auto", Data, Here).Provider);
        await using var store = Named(to).Open(folder.Path, clock).Store!;
        Assert.Equal(before, await LinesAsync(store));
        await store.CommittedAsync(Rows.State("learner-1", 1, "goes on"));
    }

    [Fact]
    public async Task ThereAndBack_IsTheSame()
    {
        var before = await FillAsync(Named("Sqlite"));

        await StoreFolderMove.RunAsync(Data, Named("Sqlite"), Named("LiteDb"), clock, CancellationToken.None);
        var back = await StoreFolderMove.RunAsync(Data, Named("LiteDb"), Named("Sqlite"), clock, CancellationToken.None);

        Assert.Null(back.Fault);
        await using var store = Named("Sqlite").Open(folder.Path, clock).Store!;
        Assert.Equal(before, await LinesAsync(store));
    }

    [Fact]
    public async Task WhatCannotBeMoved_SaysWhyAndIsLeftAsItIs()
    {
        Assert.Contains("nothing on LiteDb", (await MoveAsync("LiteDb", "Sqlite")).Fault, StringComparison.Ordinal);
        Assert.Contains("Both are", (await MoveAsync("Sqlite", "Sqlite")).Fault, StringComparison.Ordinal);
        await FillAsync(Named("Sqlite"));
        await using (Named("Sqlite").Open(folder.Path, clock).Store!)
        {
            Assert.Contains("owns the data folder", (await MoveAsync("Sqlite", "LiteDb")).Fault, StringComparison.Ordinal);
        }

        await FillAsync(Named("LiteDb"));
        Assert.Contains("mentor.litedb already", (await MoveAsync("Sqlite", "LiteDb")).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_Auto_OpensWhatIsThereElseThePreferred()
    {
        Assert.Equal(StoreKind.LiteDb, StoreChoice.Of(null, Data, Here).Provider?.Kind);
        Named("Sqlite").Open(folder.Path, clock).Store!.Dispose();
        Assert.Equal(StoreKind.Sqlite, StoreChoice.Of("Auto", Data, Here).Provider?.Kind);
        Assert.Contains("move Sqlite LiteDb", StoreChoice.Of("litedb", Data, Here).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_TwoStores_IsAFaultThatNamesBothAndTheMove()
    {
        Named("Sqlite").Open(folder.Path, clock).Store!.Dispose();
        Named("LiteDb").Open(folder.Path, clock).Store!.Dispose();

        var fault = StoreChoice.Of("auto", Data, Here).Fault;

        Assert.All((string[])["mentor.db", "mentor.litedb", "`move "], words => Assert.Contains(words, fault, StringComparison.Ordinal));
        Assert.Equal(StoreKind.LiteDb, StoreChoice.Of("LiteDb", Data, Here).Provider?.Kind);
    }

    private static IStoreProvider Named(string name) => Here.Single(p => p.Kind.Name == name);

    private Task<FolderMoveResult> MoveAsync(string from, string to) => StoreFolderMove.RunAsync(Data, Named(from), Named(to), clock, CancellationToken.None);

    private async Task<List<string>> FillAsync(IStoreProvider provider)
    {
        await using var store = provider.Open(folder.Path, clock).Store!;
        for (var i = 1; i <= 40; i++)
        {
            await store.CommittedAsync(Rows.Everything($"learner-{i}", new string('ä', i * 40) + " Ann ANN "));
        }

        await store.CommittedAsync(Rows.Erasing("learner-7"));
        return await LinesAsync(store);
    }

    private static async Task<List<string>> LinesAsync(IStoreAdmin store) =>
        [.. (await store.AllAsync()).Select(r => Encoding.UTF8.GetString(RecordLine.Write(r).Span)).Order(StringComparer.Ordinal)];
}
