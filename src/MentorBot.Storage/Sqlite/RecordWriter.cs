using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Writes imported rows as they are, on the writer's connection and inside its transaction.</summary>
internal sealed class RecordWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement aggregate = new(connection, "INSERT INTO aggregates (id, kind, version, document) VALUES ($1, $2, $3, $4)");
    private readonly Statement account = new(connection, "INSERT INTO accounts (account, learner) VALUES ($1, $2)");
    private readonly Statement due = new(
        connection, "INSERT INTO due (kind, id, owner, at, attempt, held, ready, document) VALUES ($1, $2, $3, $4, $5, 0, $4, $6)");

    private readonly Statement owned = new(connection, "INSERT INTO owned (owner, kind, id, document) VALUES ($1, $2, $3, $4)");
    private readonly Statement log = new(connection, "INSERT INTO logs (log, owner, at, document) VALUES ($1, $2, $3, $4)");
    private readonly Statement outbox = new(
        connection,
        "INSERT INTO outbox (id, kind, owner, account, platform, community, room, thread, until, at, attempts, document) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");

    private readonly Statement delivery = new(connection, "INSERT INTO deliveries (id, owner, at) VALUES ($1, $2, $3)");
    private readonly Statement erased = new(connection, "INSERT OR IGNORE INTO erased (mark, at, receipt) VALUES ($1, $2, $3)");

    public int Write(IEnumerable<StoreRecord> records) => records.Sum(Write);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[aggregate, account, due, owned, log, outbox, delivery, erased])
        {
            statement.Dispose();
        }
    }

    private int Write(StoreRecord record) => record switch
    {
        AggregateRecord r => aggregate.Run(r.Key.Id, r.Key.Kind, r.Version, r.Document),
        AccountRecord r => account.Run(r.Account.ToString(), r.Learner.Value),
        DueRecord r => due.Run(r.Key.Kind, r.Key.Id, r.Owner, r.At, r.Attempt, r.Document),
        OwnedRecord r => owned.Run(r.Key.Owner, r.Key.Kind, r.Key.Id, r.Document),
        LogRecord { Entry: var r } => log.Run(r.Log, r.Owner, r.At, r.Document),
        OutboxRecord { Row: var r } => outbox.Run(
            r.Id, (int)r.Draft.Kind, r.Draft.Owner, r.Draft.Account.ToString(), r.Draft.Place.Platform, r.Draft.Place.Community, r.Draft.Place.Room,
            r.Draft.Place.Thread, r.Draft.Until, r.At, r.Attempts, r.Draft.Document),
        DeliveryRecord r => delivery.Run(r.Delivery.Value, r.Owner, r.At),
        ErasedRecord r => erased.Run(r.Mark, r.At, r.Receipt),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, "A new kind of row: say here how it is written."),
    };
}
