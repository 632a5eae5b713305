using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>The two kinds of connection that a store has.</summary>
internal static class Connections
{
    /// <summary>
    /// The one that writes and checkpoints. There is never a second one on a file: this SQLite (3.50) can corrupt a WAL when two connections
    /// checkpoint at once. What is deleted is overwritten, so that an erased person is gone from the file.
    /// </summary>
    public static SqliteConnection OpenWriter(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite);
        connection.Execute(
            "PRAGMA busy_timeout = 200; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; " +
            "PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;");
        return connection;
    }

    /// <summary>One that only reads, beside the writer, also in another process.</summary>
    public static SqliteConnection OpenReader(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadOnly);
        connection.Execute("PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA cache_size = -8192;");
        return connection;
    }

    /// <summary>Makes a new file; it must not exist. It is no WAL yet, so that it can be renamed when it is closed.</summary>
    public static SqliteConnection Create(string file) => Open(file, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Without the library's pool: it would hold files that are to be moved.</summary>
    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
