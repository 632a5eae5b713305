using LiteDB;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Packages.LiteDb;

/// <summary>What turns ask. Everything is read to its end: an open query would hold up the log.</summary>
internal static class LiteReads
{
    private const int Page = 500;

    public static LearnerId? Learner(LiteDatabase database, AccountId account) =>
        database.GetCollection(LiteRows.Accounts).FindById(account.ToString()) is { } row ? new LearnerId(row["learner"].AsString) : null;

    public static Stored? Aggregate(LiteDatabase database, AggregateKey key) =>
        database.GetCollection(LiteRows.Aggregates).FindById(key.ToString()) is { } row ? new Stored(row["version"].AsInt64, row["document"].AsBinary) : null;

    public static bool Seen(LiteDatabase database, DeliveryId delivery) => database.GetCollection(LiteRows.Deliveries).FindById(delivery.Value) is not null;

    public static IReadOnlyList<LogEntry> Log(LiteDatabase database, string log, string owner, int most)
    {
        var (first, last) = RowKeys.Range(owner, log);
        return [.. database.GetCollection(LiteRows.Logs).Query().Where("ofOwner BETWEEN @0 AND @1", first, last)
            .OrderByDescending("ofOwner").Limit(most).ToList().Select(LiteRows.ToLog)];
    }

    public static IReadOnlyList<OwnedRow> Owned(LiteDatabase database, string kind, string owner)
    {
        var (first, last) = RowKeys.Range(owner, kind);
        return [.. database.GetCollection(LiteRows.Owned).Query().Where("_id BETWEEN @0 AND @1", first, last)
            .OrderBy("_id").ToList().Select(row => new OwnedRow(row["id"].AsString, row["document"].AsBinary))];
    }

    /// <summary>A log from its beginning, page by page.</summary>
    /// <param name="read">Runs a read.</param>
    /// <param name="log">The log's name.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IEnumerable<LogEntry> WholeLog(Func<Func<LiteDatabase, List<BsonDocument>>, List<BsonDocument>> read, string log, CancellationToken cancellation)
    {
        var (first, last) = RowKeys.Range(log);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var (from, to) = (first, last);
            var page = read(database =>
                database.GetCollection(LiteRows.Logs).Query().Where("ofLog BETWEEN @0 AND @1", from, to).OrderBy("ofLog").Limit(Page).ToList());
            foreach (var row in page)
            {
                yield return LiteRows.ToLog(row);
            }

            if (page.Count < Page)
            {
                yield break;
            }

            (first, last) = RowKeys.Behind(log, page[^1]["ofLog"].AsString);
        }
    }

    public static DateTimeOffset? Next(LiteDatabase database) =>
        database.GetCollection(LiteRows.Due).Query().OrderBy("ready").Limit(1).ToList() is [var row] ? LiteRows.Instant(row["ready"]) : null;

    public static IReadOnlyList<OutboxRow> Pending(LiteDatabase database, int most) =>
        [.. database.GetCollection(LiteRows.Outbox).Query().OrderBy("_id").Limit(most).ToList().Select(LiteRows.ToOutbox)];

    public static StoreStatus Status(LiteDatabase database, long bytes) => new(
        database.GetCollection(LiteRows.Aggregates).Count(Query.Between("_id", "learner:", "learner:\uFFFF")),
        database.GetCollection(LiteRows.Accounts).Count(),
        database.GetCollection(LiteRows.Due).Count(),
        database.GetCollection(LiteRows.Outbox).Count(),
        bytes,
        LiteSchema.Version(database) ?? 0);

    /// <summary>Every row, in an order that can be imported again.</summary>
    public static IEnumerable<StoreRecord> All(LiteDatabase database, CancellationToken cancellation) =>
        Rows(database, LiteRows.Erased, StoreRecord (row) => LiteRows.ToErased(row))
            .Concat(Rows(database, LiteRows.Aggregates, LiteRows.ToAggregate))
            .Concat(Rows(database, LiteRows.Accounts, LiteRows.ToAccount))
            .Concat(Rows(database, LiteRows.Due, LiteRows.ToDue))
            .Concat(Rows(database, LiteRows.Owned, LiteRows.ToOwned))
            .Concat(Rows(database, LiteRows.Logs, row => new LogRecord(LiteRows.ToLog(row))))
            .Concat(Rows(database, LiteRows.Outbox, row => new OutboxRecord(LiteRows.ToOutbox(row))))
            .Concat(Rows(database, LiteRows.Deliveries, LiteRows.ToDelivery))
            .Select(row =>
            {
                cancellation.ThrowIfCancellationRequested();
                return row;
            });

    private static IEnumerable<StoreRecord> Rows(LiteDatabase database, string collection, Func<BsonDocument, StoreRecord> read) =>
        database.GetCollection(collection).FindAll().Select(read);
}
