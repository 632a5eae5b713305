using MentorBot.Core.Ports;
using MentorBot.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Takes rows into an empty store, many in a transaction. The file is marked as half imported meanwhile: when the process dies, it is not
/// mistaken for a store.
/// </summary>
internal sealed class Import(SqliteConnection connection, WriteLoop writes)
{
    private const int AtATime = 500;
    private static readonly string[] Tables = ["aggregates", "accounts", "due", "owned", "logs", "outbox", "deliveries"];

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

            await writes.RunAsync(() => Mark(Schema.Application), lasting: true, cancellation);
            return count;
        }
        catch (Exception e)
        {
            await writes.RunAsync(Clear, lasting: true, CancellationToken.None);
            if (e is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT })
            {
                throw new InvalidDataException("Two rows have the same key.", e);
            }

            throw;
        }
    }

    private bool Begin()
    {
        if (Tables.Any(t => connection.Number($"SELECT EXISTS (SELECT 1 FROM {t})") > 0))
        {
            throw new InvalidOperationException("The store is not empty.");
        }

        return Mark(Schema.Importing);
    }

    private int Add(StoreRecord[] chunk)
    {
        using var rows = new RecordWriter(connection);
        return rows.Write(chunk);
    }

    private bool Clear()
    {
        foreach (var table in Tables)
        {
            connection.Execute($"DELETE FROM {table}");
        }

        return Mark(Schema.Application);
    }

    private bool Mark(int application)
    {
        connection.Execute($"PRAGMA application_id = {application}");
        return true;
    }
}
