using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using MentorBot.Storage.Sqlite;
using MentorBot.Testing;

namespace MentorBot.Storage.Tests;

public sealed class FilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Lines =>
    [
        """{"type":"aggregate","kind":"place","id":"a \u0022b\u0022","version":3,"document":{"name":"größer","n":1.50}}""",
        """{"type":"account","platform":"telegram","account":"9","learner":"x1"}""",
        """{"type":"due","kind":"week","id":"1","owner":"x1","at":"2026-03-01T09:00:00.123Z","attempt":2}""",
        """{"type":"owned","kind":"card","owner":"x1","id":"numpy/q","document":{"stability":2.3065}}""",
        """{"type":"log","log":"reviews","owner":"x1","at":"2026-03-01T09:00:00Z","document":[1,2]}""",
        """{"type":"outbox","id":7,"kind":"post","owner":"x1","platform":"discord","account":"5","placePlatform":"discord","community":"c","room":"r","thread":"t","until":"2026-03-01T10:00:00Z","at":"2026-03-01T09:00:00Z","attempts":1,"document":{}}""",
        """{"type":"delivery","id":"telegram:7:1","owner":"","at":"2026-03-01T09:00:00Z"}""",
        """{"type":"erased","mark":"ab","at":"2026-03-01T09:00:00Z","receipt":"R1"}""",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void ALine_IsReadAndWrittenTheSame(string line)
    {
        var (record, fault) = RecordLine.Read(Encoding.UTF8.GetBytes(line));

        Assert.Null(fault);
        Assert.Equal(line, Encoding.UTF8.GetString(RecordLine.Write(record!).Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"song"}""")]
    [InlineData("""{"type":"account","platform":"telegram","account":9,"learner":"x1"}""")]
    [InlineData("""{"type":"account","platform":"telegram"}""")]
    [InlineData("""{"type":"account","platform":null,"account":"9","learner":"x1"}""")]
    [InlineData("""{"type":"delivery","id":"d","owner":"","at":"yesterday"}""")]
    [InlineData("""{"type":"outbox","id":7,"kind":"song"}""")]
    public void ALineThatIsNoRow_IsAFault(string line)
    {
        var (record, fault) = RecordLine.Read(Encoding.UTF8.GetBytes(line));

        Assert.Null(record);
        Assert.NotNull(fault);
    }

    [Fact]
    public void ADocumentOnSeveralLines_ComesOutOnOne()
    {
        var record = new AggregateRecord(new AggregateKey("learner", "x"), 1, Encoding.UTF8.GetBytes("{\n  \"a\": \"b\\n\"\r\n}"));

        var line = RecordLine.Write(record);

        Assert.False(line.Span.ContainsAny((byte)'\n', (byte)'\r'));
        Assert.Contains("\"b\\n\"", Encoding.UTF8.GetString(line.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreThroughAFile_ArrivesWhole()
    {
        using var from = Sqlite.Open(folder.At("from"));
        for (var i = 0; i < 700; i++)
        {
            await from.CommittedAsync(Rows.Everything($"l{i}", $"text {i}"));
        }

        await from.CommittedAsync(Rows.Erasing("l3"));
        var written = await RecordFile.WriteAsync(from.ExportAsync(CancellationToken.None), folder.At("all.jsonl"), CancellationToken.None);
        using var to = Sqlite.Open(folder.At("to"));

        var result = await StoreMove.RunAsync(RecordFile.ReadAsync(folder.At("all.jsonl"), CancellationToken.None), to, CancellationToken.None);

        Assert.Null(result.Fault);
        Assert.Equal(written.ToString(), result.Digest!.ToString());
        Assert.Equal((699 * 7) + 1, result.Digest.Count);
        Assert.Equal("text 5", await to.TextAsync("l5"));
    }

    [Fact]
    public async Task AMoveToMemoryAndBack_KeepsTheDigest()
    {
        using var from = Sqlite.Open(folder.At("from"));
        await from.CommittedAsync(Rows.Everything("ann", "hello"));
        await from.CommittedAsync(Rows.Everything("bob", "hello"));
        var between = new MemoryStore();
        using var to = Sqlite.Open(folder.At("to"));

        var there = await StoreMove.RunAsync(from.ExportAsync(CancellationToken.None), between, CancellationToken.None);
        var back = await StoreMove.RunAsync(between.ExportAsync(CancellationToken.None), to, CancellationToken.None);

        Assert.Equal(there.Digest!.ToString(), back.Digest!.ToString());
        Assert.Equal(14, back.Digest.Count);
    }

    [Fact]
    public async Task WhoWasErasedHere_DoesNotComeBackWithAnOldFile()
    {
        using var old = Sqlite.Open(folder.At("old"));
        await old.CommittedAsync(Rows.Everything("ann", "hello"));
        await old.CommittedAsync(Rows.Everything("bob", "hello"));
        using var to = Sqlite.Open(folder.At("to"));
        await to.CommittedAsync(Rows.Erasing("ann"));

        var result = await StoreMove.RunAsync(old.ExportAsync(CancellationToken.None), to, CancellationToken.None);

        Assert.Null(result.Fault);
        Assert.Equal(("", "hello"), (await to.TextAsync("ann"), await to.TextAsync("bob")));
        Assert.Equal(8, result.Digest!.Count);
    }

    [Fact]
    public async Task AFileWithABadLine_IsNamedAndNothingComesIn()
    {
        await File.WriteAllLinesAsync(folder.At("bad.jsonl"), ["""{"type":"account","platform":"t","account":"9","learner":"x"}""", "", "{\"type\":\"song\"}"]);
        using var to = Sqlite.Open(folder.At("to"));

        var result = await StoreMove.RunAsync(RecordFile.ReadAsync(folder.At("bad.jsonl"), CancellationToken.None), to, CancellationToken.None);

        Assert.Contains("bad.jsonl:3:", result.Fault, StringComparison.Ordinal);
        Assert.Empty(await to.AllAsync());
    }

    [Fact]
    public async Task AStoreWithPeople_TakesNoMove()
    {
        using var to = Sqlite.Open(folder.At("to"));
        await to.CommittedAsync(Rows.State("ann", 0, "here"));

        var result = await StoreMove.RunAsync(AsyncEnumerable.Empty<StoreRecord>(), to, CancellationToken.None);

        Assert.Contains("not empty", result.Fault, StringComparison.Ordinal);
        Assert.Equal("here", await to.TextAsync("ann"));
    }

    [Fact]
    public void ADigest_DependsOnEveryRowAndNotOnTheirOrder()
    {
        StoreRecord[] rows = [.. Enumerable.Range(0, 20).Select(i => new AccountRecord(new AccountId("t", $"{i}"), new LearnerId("x")))];

        Assert.Equal(Digest(rows), Digest(rows.Reverse()));
        Assert.NotEqual(Digest(rows), Digest(rows.Skip(1)));
        Assert.NotEqual(Digest(rows), Digest(rows.Skip(1).Append(new AccountRecord(new AccountId("t", "0"), new LearnerId("y")))));

        static string Digest(IEnumerable<StoreRecord> rows)
        {
            var digest = new StoreDigest();
            foreach (var row in rows)
            {
                digest.Add(row);
            }

            return digest.ToString();
        }
    }

    [Fact]
    public async Task AView_ReadsBesideTheOwner()
    {
        using var owner = Sqlite.Open(folder.At("data"));
        var (view, _) = SqliteView.Open(folder.At("data"));
        await owner.CommittedAsync(Rows.Everything("ann", "hello"));

        Assert.Equal((1, 1), (view!.Status().Learners, view.Status().Pending));
        Assert.Single(view.ReadWholeLog("reviews", CancellationToken.None));
        Assert.Equal(7, await view.ExportAsync(CancellationToken.None).CountAsync());
        view.Backup(folder.At("copy.db"), CancellationToken.None);
        Assert.True(File.Exists(folder.At("copy.db")));
        view.Dispose();
    }

    [Fact]
    public void AView_IsNotOpenedOnNothingOrOnAnOlderFile()
    {
        Assert.Equal(StoreFaultKind.Missing, SqliteView.Open(folder.Path).Fault?.Kind);
        MigrationTests.WriteOlder(folder.At("mentor.db"));
        Assert.Equal(StoreFaultKind.Older, SqliteView.Open(folder.Path).Fault?.Kind);
    }
}
