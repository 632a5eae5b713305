using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Reads every row of a store as it stands at one moment.</summary>
internal static class Export
{
    private static readonly (string Sql, Func<SqliteDataReader, StoreRecord> Read)[] Tables =
    [
        ("SELECT mark, at, receipt FROM erased", row => new ErasedRecord(row.GetString(0), row.Instant(1), row.GetString(2))),
        ("SELECT kind, id, version, document FROM aggregates ORDER BY number",
            row => new AggregateRecord(new AggregateKey(row.GetString(0), row.GetString(1)), row.GetInt64(2), row.Bytes(3))),
        ("SELECT account, learner FROM accounts", row => new AccountRecord(row.Account(0), new LearnerId(row.GetString(1)))),
        ("SELECT kind, id, owner, at, attempt, document FROM due",
            row => new DueRecord(new DueKey(row.GetString(0), row.GetString(1)), row.GetString(2), row.Instant(3), row.GetInt32(4), row.Bytes(5))),
        ("SELECT owner, kind, id, document FROM owned", row => new OwnedRecord(new OwnedKey(row.GetString(1), row.GetString(0), row.GetString(2)), row.Bytes(3))),
        ("SELECT log, owner, at, document FROM logs ORDER BY number", row => new LogRecord(Reader.Entry(row))),
        ("SELECT id, kind, owner, account, platform, community, room, thread, until, at, attempts, document FROM outbox ORDER BY id",
            row => new OutboxRecord(Reader.OutboxRow(row))),
        ("SELECT id, owner, at FROM deliveries", row => new DeliveryRecord(new DeliveryId(row.GetString(0)), row.GetString(1), row.Instant(2))),
    ];

    public static IEnumerable<StoreRecord> Read(string database, CancellationToken cancellation)
    {
        using var connection = Connections.OpenReader(database);
        // One transaction: all tables of the same moment.
        connection.Execute("BEGIN");
        foreach (var (sql, read) in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                yield return read(reader);
            }
        }
    }
}
