using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests;

/// <summary>A build without LiteDB knows its file and its name.</summary>
public sealed class StoreChoiceTests : IDisposable
{
    private static readonly IStoreProvider[] Here = [new SqliteProvider()];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("auto")]
    [InlineData("sqlite")]
    public void AnEmptyFolder_IsForWhatThisBuildHas(string? name) => Assert.Same(Here[0], StoreChoice.Of(name, new StoreFolder(folder.Path), Here).Provider);

    [Fact]
    public void ANameThatThisBuildLacks_SaysHowToGetIt() => Assert.Equal(
        "Storage:Provider is \"litedb\", which this build lacks. Build it with -p:MentorAdapters=packages (the image: --build-arg MENTOR_ADAPTERS=packages).",
        StoreChoice.Of("litedb", new StoreFolder(folder.Path), Here).Fault);

    [Fact]
    public void ANameThatNobodyKnows_SaysWhichThereAre() =>
        Assert.Equal("Storage:Provider is \"Oracle\"; it may be auto, Sqlite.", StoreChoice.Of("Oracle", new StoreFolder(folder.Path), Here).Fault);

    [Fact]
    public void AFileThatThisBuildCannotOpen_IsNotPassedOver()
    {
        File.WriteAllText(folder.At("mentor.litedb"), "");

        Assert.Contains("is a store on LiteDb, which this build lacks", StoreChoice.Of("auto", new StoreFolder(folder.Path), Here).Fault, StringComparison.Ordinal);
        Assert.Contains("`move LiteDb Sqlite`", StoreChoice.Of("Sqlite", new StoreFolder(folder.Path), Here).Fault, StringComparison.Ordinal);
    }
}
