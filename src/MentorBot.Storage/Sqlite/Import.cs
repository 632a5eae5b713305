using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Takes rows into an empty store, many in a transaction. The file is marked as half imported meanwhile: when the process dies, it is not
/// mistaken for a store.
/// </summary>
internal sealed class Import(SqliteConnection connection, WriteLoop writes, Eraser eraser)
{
    private const int AtATime = 500;
    private static readonly string[] Tables = ["aggregates", "accounts", "due", "logs", "outbox", "deliveries"];

    private readonly HashSet<ErasedRecord> imported = [];

    public async Task<long> RunAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellation)
    {
        var known = await writes.RunAsync(Begin, lasting: true, cancellation);
        try
        {
            using var rows = new RecordWriter(connection);
            var count = 0L;
            await foreach (var chunk in records.Chunk(AtATime).WithCancellation(cancellation))
            {
                imported.UnionWith(chunk.OfType<ErasedRecord>());
                await writes.RunAsync(() => rows.Write(chunk), lasting: false, cancellation);
                count += chunk.Length;
            }

            // Who was erased here and not there comes in with the rows, and goes again.
            ErasedRecord[] gone = [.. known.Where(e => !imported.Contains(e))];
            await writes.RunAsync(() => End(gone), lasting: true, cancellation);
            return count;
        }
        catch
        {
            await writes.RunAsync(Clear, lasting: true, CancellationToken.None);
            throw;
        }
    }

    private List<ErasedRecord> Begin()
    {
        if (Tables.Any(t => connection.Number($"SELECT EXISTS (SELECT 1 FROM {t})") > 0))
        {
            throw new InvalidOperationException("The store is not empty.");
        }

        connection.Execute($"PRAGMA application_id = {Schema.Importing}");
        return SqliteOpener.Erased(connection);
    }

    private bool End(ErasedRecord[] gone)
    {
        if (gone.Length > 0)
        {
            eraser.Replay(gone);
        }

        connection.Execute($"PRAGMA application_id = {Schema.Application}");
        return true;
    }

    private bool Clear()
    {
        foreach (var table in Tables)
        {
            connection.Execute($"DELETE FROM {table}");
        }

        connection.Execute($"PRAGMA application_id = {Schema.Application}");
        return true;
    }
}
