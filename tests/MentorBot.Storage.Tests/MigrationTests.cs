using System.Reflection;
using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using MentorBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnOlderFile_KeepsEveryRow(int version)
    {
        WriteOlder(folder.At("mentor.db"), version);

        using var store = Sqlite.Open(folder.Path);

        string[] expected =
        [
            """{"type":"aggregate","kind":"learner","id":"ann","version":3,"document":{"text":"plan"}}""",
            """{"type":"account","platform":"discord","account":"1","learner":"ann"}""",
            """{"type":"account","platform":"telegram","account":"2","learner":"ann"}""",
            """{"type":"due","kind":"week","id":"1","owner":"ann","at":"2026-03-01T09:00:00Z","attempt":2,"document":{"text":"monday"}}""",
            """{"type":"log","log":"reviews","owner":"ann","at":"2026-03-01T09:00:00Z","document":{"text":"good"}}""",
            """{"type":"outbox","id":41,"kind":"reminder","owner":"ann","platform":"discord","account":"1","placePlatform":"discord","community":"","room":"1","thread":"","until":"2026-03-01T10:00:00Z","at":"2026-03-01T09:00:00Z","attempts":1,"document":{"text":"study"}}""",
            """{"type":"delivery","id":"telegram:7:1","owner":"","at":"2026-03-01T09:00:00Z"}""",
        ];
        Assert.Equal(expected, (await store.AllAsync()).Select(r => Encoding.UTF8.GetString(RecordLine.Write(r).Span)));
        Assert.Equal(Schema.Current, (await store.StatusAsync(CancellationToken.None)).Schema);
    }

    [Fact]
    public async Task AMigratedStore_GoesOn()
    {
        WriteOlder(folder.At("mentor.db"));
        using var store = Sqlite.Open(folder.Path);

        Assert.Equal(CommitOutcome.Repeated, (await store.CommitAsync(new Commit { At = Rows.Now, Delivery = new DeliveryId("telegram:7:1") }, CancellationToken.None)).Outcome);
        await store.CommittedAsync(Rows.State("ann", 3, "next"));
        await store.CommittedAsync(new Commit { At = Rows.Now, Owned = [new OwnedWrite(new OwnedKey("card", "ann", "numpy/q"), Rows.Json("card"))] });
        await store.CommittedAsync(Rows.Erasing("ann"));

        Assert.Equal([nameof(DeliveryRecord), nameof(ErasedRecord)], (await store.AllAsync()).Select(r => r.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnOlderFile_IsBackedUpFirst()
    {
        WriteOlder(folder.At("mentor.db"));
        Sqlite.Open(folder.Path).Dispose();

        var backup = Assert.Single(Directory.GetFiles(folder.At("backups")));
        Assert.Equal("schema-1-20260301T090000Z.db", Path.GetFileName(backup));
        using var connection = new SqliteConnection($"Data Source={backup};Pooling=False");
        connection.Open();
        Assert.Equal(1, connection.Number("PRAGMA user_version"));
        Assert.Equal(2, connection.Number("SELECT count(*) FROM accounts"));
    }

    [Fact]
    public void AMigrationThatBreaksOff_LeavesTheFileAsItWas()
    {
        WriteOlder(folder.At("mentor.db"));
        using var connection = new SqliteConnection($"Data Source={folder.At("mentor.db")};Pooling=False");
        connection.Open();
        connection.Execute("CREATE TABLE erased (in_the_way INTEGER)");

        Assert.Throws<SqliteException>(() => Schema.Migrate(connection, Schema.Current));

        Assert.Equal(1, connection.Number("PRAGMA user_version"));
        Assert.Equal(0, connection.Number("SELECT count(*) FROM pragma_table_info('deliveries') WHERE name = 'owner'"));
    }

    /// <summary>The first steps make exactly what is stored as text: a released step was not changed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheFirstSteps_AreAsTheyWereReleased(int version)
    {
        WriteOlder(folder.At("stored.db"), version);
        using (var made = Connections.Create(folder.At("made.db")))
        {
            Schema.Migrate(made, version);
        }

        Assert.Equal(Tables(folder.At("stored.db")), Tables(folder.At("made.db")));
    }

    internal static void WriteOlder(string file, int version = 1)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Schema{version}.sql")!;
        using var text = new StreamReader(stream);
        using var connection = Connections.Create(file);
        connection.Execute(text.ReadToEnd());
    }

    private static List<string> Tables(string file)
    {
        using var connection = Connections.OpenReader(file);
        using var all = new Statement(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
        return all.All(row => row.GetString(0));
    }
}
