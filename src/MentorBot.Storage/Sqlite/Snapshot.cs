using MentorBot.Storage.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Copies a store into one new file, as it stands at one moment, without what was deleted. It only reads: turns go on, the write-ahead log grows
/// meanwhile.
/// </summary>
internal static class Snapshot
{
    /// <param name="database">Is only read.</param>
    /// <param name="file">Must not exist.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static void Write(string database, string file, CancellationToken cancellation)
    {
        using var kept = new NewFile(file);
        Copy(database, kept.Draft, cancellation);
        kept.Keep();
    }

    private static void Copy(string database, string file, CancellationToken cancellation)
    {
        using var connection = Connections.OpenReader(database);
        connection.Execute("PRAGMA query_only = OFF");
        using var copy = new Statement(connection, "VACUUM INTO $1");
        using var stop = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
        try
        {
            cancellation.ThrowIfCancellationRequested();
            copy.Run(file);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The copy was given up.", e, cancellation);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_READONLY)
        {
            throw new IOException($"{file} cannot be written: {e.Message}", e);
        }
    }
}
