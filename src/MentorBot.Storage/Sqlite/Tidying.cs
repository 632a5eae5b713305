using MentorBot.Core.Ports;
using MentorBot.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Drops what is past its keeping, a little at a time, so that turns get in between.</summary>
internal sealed class Tidying(SqliteConnection connection, WriteLoop writes)
{
    private const int AtATime = 1000;

    public async Task RunAsync(DateTimeOffset now, Keeping keeping, CancellationToken cancellation)
    {
        await DropAsync("DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE at < $1 LIMIT $2)", [now - keeping.Deliveries, AtATime], cancellation);
        await DropAsync("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE until < $1 LIMIT $2)", [now, AtATime], cancellation);
        foreach (var (log, kept) in keeping.Logs)
        {
            await DropAsync(
                "DELETE FROM logs WHERE number IN (SELECT number FROM logs WHERE (log = $3 OR (log > $3 || ':' AND log < $3 || ';')) AND at < $1 LIMIT $2)", [now - kept, AtATime, log], cancellation);
        }
    }

    /// <summary>Nothing is lost when the power goes meanwhile: it is dropped the next time.</summary>
    private async Task DropAsync(string sql, object[] values, CancellationToken cancellation)
    {
        while (await writes.RunAsync(Drop, lasting: false, cancellation) == AtATime)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        int Drop()
        {
            using var drop = new Statement(connection, sql);
            return drop.Run(values);
        }
    }
}
