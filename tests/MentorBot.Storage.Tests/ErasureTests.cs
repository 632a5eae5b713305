using System.Text;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;

namespace MentorBot.Storage.Tests;

public sealed class ErasureTests : IDisposable
{
    private const string Marker = "MarkerOfAnn";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(20)]
    [InlineData(3_000)]
    [InlineData(60_000)]
    public async Task AnErasure_LeavesNoByteInAnyFile(int length)
    {
        using var store = Sqlite.Open(folder.Path);
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
    public async Task AnErasureBesideALongReader_IsMadeUpForAtTheLatestAtTheEnd()
    {
        using (var store = Sqlite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything(Marker, Text(9000)));
            await using (var reader = store.ExportAsync(CancellationToken.None).GetAsyncEnumerator())
            {
                await reader.MoveNextAsync();
                await store.CommittedAsync(Rows.Erasing(Marker));
                Assert.NotEmpty(FilesWithMarker());
            }
        }

        Assert.Empty(FilesWithMarker());
    }

    [Fact]
    public async Task TheErased_AreListedBesideTheDatabaseByTheirMarks()
    {
        using var store = Sqlite.Open(folder.Path);
        await store.CommittedAsync(Rows.Erasing("ann"));
        await store.CommittedAsync(Rows.Erasing("bob"));

        var lines = await File.ReadAllLinesAsync(folder.At("erased.jsonl"));

        Assert.Equal($$"""{"type":"erased","mark":"{{ErasedList.Mark("ann")}}","at":"2026-03-01T09:00:00Z","receipt":"R-1"}""", lines[0]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task AConflict_ErasesAndListsNobody()
    {
        using var store = Sqlite.Open(folder.Path);
        await store.CommittedAsync(Rows.State("ann", 0, "here"));

        var result = await store.CommitAsync(Rows.State("ann", 7, "x") with { Erasures = [new Erasure("ann", "R")] }, CancellationToken.None);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Equal("here", await store.TextAsync("ann"));
        Assert.False(File.Exists(folder.At("erased.jsonl")));
    }

    [Fact]
    public async Task AListThatWasCutOff_IsMadeWholeAtTheNextOpening()
    {
        using (var store = Sqlite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Erasing("ann"));
            await store.CommittedAsync(Rows.Erasing("bob"));
        }

        var whole = await File.ReadAllTextAsync(folder.At("erased.jsonl"));
        await File.WriteAllTextAsync(folder.At("erased.jsonl"), whole[..^30]);
        Sqlite.Open(folder.Path).Dispose();

        Assert.Equal(2, ErasedList.Read(folder.At("erased.jsonl")).Count);
    }

    [Fact]
    public async Task AListThatCannotBeWritten_DoesNotUndoTheErasure()
    {
        Directory.CreateDirectory(folder.At("erased.jsonl"));
        using (var store = Sqlite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.State("ann", 0, "here"));
            await store.CommittedAsync(Rows.Erasing("ann"));
            Assert.Equal("", await store.TextAsync("ann"));
        }

        Directory.Delete(folder.At("erased.jsonl"));
        Sqlite.Open(folder.Path).Dispose();
        Assert.Single(ErasedList.Read(folder.At("erased.jsonl")));
    }

    private static string Text(int length) => string.Concat(Enumerable.Repeat(Marker, (length / Marker.Length) + 1));

    private List<string> FilesWithMarker() =>
    [
        .. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file =>
        {
            if (file.EndsWith("mentor.lock", StringComparison.Ordinal))
            {
                return false;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)) >= 0;
        }),
    ];
}
