using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>A connection that only reads, with what turns ask prepared; for one thread at a time.</summary>
internal sealed class Reader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement learner;
    private readonly Statement aggregate;
    private readonly Statement seen;
    private readonly Statement owned;
    private readonly Statement logOfOwner;
    private readonly Statement logPage;
    private readonly Statement next;
    private readonly Statement pending;

    public Reader(string file)
    {
        connection = Connections.OpenReader(file);
        learner = new Statement(connection, "SELECT learner FROM accounts WHERE account = $1");
        aggregate = new Statement(connection, "SELECT version, document FROM aggregates WHERE id = $1 AND kind = $2");
        seen = new Statement(connection, "SELECT 1 FROM deliveries WHERE id = $1");
        owned = new Statement(connection, "SELECT id, document FROM owned WHERE owner = $1 AND kind = $2 ORDER BY id");
        logOfOwner = new Statement(connection, "SELECT log, owner, at, document FROM logs WHERE owner = $1 AND log = $2 ORDER BY at DESC, number DESC LIMIT $3");
        logPage = new Statement(
            connection, "SELECT log, owner, at, document, number FROM logs WHERE log = $1 AND (at, number) > ($2, $3) ORDER BY at, number LIMIT $4");
        next = new Statement(connection, "SELECT ready FROM due ORDER BY ready LIMIT 1");
        pending = new Statement(
            connection,
            "SELECT id, kind, owner, account, platform, community, room, thread, until, at, attempts, document FROM outbox ORDER BY id LIMIT $1");
    }

    /// <summary>Asks this connection something that is not prepared.</summary>
    public SqliteConnection Connection => connection;

    public LearnerId? Learner(AccountId account) => learner.First(row => new LearnerId(row.GetString(0)), account.ToString()) is { Value: not null } found ? found : null;

    public Stored? Aggregate(AggregateKey key) => aggregate.First(row => new Stored(row.GetInt64(0), row.Bytes(1)), key.Id, key.Kind);

    public bool Seen(DeliveryId delivery) => seen.First(_ => true, delivery.Value);

    public IReadOnlyList<OwnedRow> Owned(string kind, string owner) => owned.All(row => new OwnedRow(row.GetString(0), row.Bytes(1)), owner, kind);

    public IReadOnlyList<LogEntry> Log(string log, string owner, int most) => logOfOwner.All(Entry, owner, log, most);

    /// <summary>The entries of a log behind one of it, by its instant and number.</summary>
    public List<(LogEntry Entry, long Number)> LogPage(string log, DateTimeOffset after, long number, int most) =>
        logPage.All(row => (Entry(row), row.GetInt64(4)), log, after, number, most);

    public DateTimeOffset? Next() => next.First<DateTimeOffset?>(row => row.Instant(0));

    public IReadOnlyList<OutboxRow> Pending(int most) => pending.All(OutboxRow, most);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[learner, aggregate, seen, owned, logOfOwner, logPage, next, pending])
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    /// <summary>Columns log, owner, at, document.</summary>
    public static LogEntry Entry(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.Instant(2), row.Bytes(3));

    /// <summary>Columns id, kind, owner, account, platform, community, room, thread, until, at, attempts, document.</summary>
    public static OutboxRow OutboxRow(SqliteDataReader row) => new(
        row.GetInt64(0),
        new OutboxDraft(
            (OutboxKind)row.GetInt32(1), row.GetString(2), row.Account(3),
            new Place(row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7)), row.Instant(8), row.Bytes(11)),
        row.Instant(9),
        row.GetInt32(10));
}
