using LiteDB;
using MentorBot.Core.Ports;
using MentorBot.Storage.Writing;

namespace MentorBot.Packages.LiteDb;

/// <summary>Drops what is past its keeping, a little at a time, so that turns get in between.</summary>
internal sealed class LiteTidying(LiteFile file, WriteLoop writes)
{
    private const int AtATime = 1000;

    public async Task RunAsync(DateTimeOffset now, Keeping keeping, CancellationToken cancellation)
    {
        await DropAsync(LiteRows.Deliveries, Query.LT("at", LiteRows.Milliseconds(now - keeping.Deliveries)), cancellation);
        await DropAsync(LiteRows.Outbox, Query.LT("until", LiteRows.Milliseconds(now)), cancellation);
        foreach (var (log, kept) in keeping.Logs)
        {
            var (first, last) = RowKeys.Before(log, now - kept);
            await DropAsync(LiteRows.Logs, BsonExpression.Create("ofLog BETWEEN @0 AND @1", first, last), cancellation);
            (first, last) = RowKeys.Family(log);
            await DropAsync(LiteRows.Logs, BsonExpression.Create("ofLog BETWEEN @0 AND @1 AND at < @2", first, last, LiteRows.Milliseconds(now - kept)), cancellation);
        }
    }

    /// <summary>Nothing is lost when the power goes meanwhile: it is dropped the next time.</summary>
    private async Task DropAsync(string collection, BsonExpression past, CancellationToken cancellation)
    {
        while (await writes.RunAsync(Drop, lasting: false, cancellation) == AtATime)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        int Drop()
        {
            var rows = file.Database.GetCollection(collection);
            return rows.Query().Where(past).Limit(AtATime).ToList().Count(row => rows.Delete(row["_id"]));
        }
    }
}
