using LiteDB;
using MentorBot.Core.Ports;
using MentorBot.Storage.Writing;

namespace MentorBot.Packages.LiteDb;

/// <summary>
/// Takes rows into an empty store, many in a transaction. The file is marked as half imported meanwhile: when the process dies, it is not
/// mistaken for a store.
/// </summary>
internal sealed class LiteImport(LiteFile file, WriteLoop writes, LiteNumbers numbers)
{
    private const int AtATime = 500;

    public async Task<long> RunAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellation)
    {
        await writes.RunAsync(Begin, lasting: true, cancellation);
        try
        {
            var count = 0L;
            await foreach (var chunk in records.Chunk(AtATime).WithCancellation(cancellation))
            {
                await writes.RunAsync(() => Add(chunk), lasting: false, cancellation);
                count += chunk.Length;
            }

            await writes.RunAsync(() => End(clear: false), lasting: true, cancellation);
            return count;
        }
        catch (Exception e)
        {
            await writes.RunAsync(() => End(clear: true), lasting: true, CancellationToken.None);
            if (e is LiteException { ErrorCode: LiteException.INDEX_DUPLICATE_KEY })
            {
                throw new InvalidDataException("Two rows have the same key.", e);
            }

            throw;
        }
    }

    private bool Begin()
    {
        if (LiteRows.Emptied.Any(c => file.Database.GetCollection(c).Query().Limit(1).ToList().Count > 0))
        {
            throw new InvalidOperationException("The store is not empty.");
        }

        return LiteSchema.Mark(file.Database, LiteSchema.Current, importing: true);
    }

    private int Add(StoreRecord[] chunk)
    {
        foreach (var record in chunk)
        {
            Add(record);
        }

        return chunk.Length;
    }

    private void Add(StoreRecord record)
    {
        _ = record switch
        {
            AggregateRecord r => Insert(LiteRows.Aggregates, LiteRows.Aggregate(r.Key, r.Version, r.Document)),
            AccountRecord r => Insert(LiteRows.Accounts, LiteRows.OfAccount(r.Account, r.Learner)),
            DueRecord r => Insert(LiteRows.Due, LiteRows.OfDue(r.Key, r.Owner, r.At, r.Attempt, r.Document)),
            OwnedRecord r => Insert(LiteRows.Owned, LiteRows.OfOwned(r.Key, r.Document)),
            LogRecord r => Insert(LiteRows.Logs, LiteRows.OfLog(numbers.NextLog(), r.Entry)),
            OutboxRecord r => Insert(LiteRows.Outbox, LiteRows.OfOutbox(r.Row)),
            DeliveryRecord r => Insert(LiteRows.Deliveries, LiteRows.OfDelivery(r.Delivery, r.Owner, r.At)),
            ErasedRecord r => file.Database.GetCollection(LiteRows.Erased).Upsert(LiteRows.OfErased(r)),
            _ => throw new ArgumentOutOfRangeException(nameof(record), record, "A new kind of row: say here how it is written."),
        };
    }

    private bool Insert(string collection, BsonDocument row) => !file.Database.GetCollection(collection).Insert(row).IsNull;

    private bool End(bool clear)
    {
        if (clear)
        {
            foreach (var collection in LiteRows.Emptied)
            {
                file.Database.GetCollection(collection).DeleteAll();
            }
        }

        numbers.Read(file.Database);
        return LiteSchema.Mark(file.Database, LiteSchema.Current, importing: false);
    }
}
