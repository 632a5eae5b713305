using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Brings what was written back from the write-ahead log into the file: when the log is large, when it is middling and nobody waits, and
/// altogether after an erasure. Lives on the writer's thread.
/// </summary>
/// <param name="connection">The writer.</param>
/// <param name="erased">Told of erasures once they are committed.</param>
internal sealed class WalKeeper(SqliteConnection connection, ErasedList erased)
{
    private const int LargePages = 16_000;
    private const int MiddlingPages = 2_000;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private bool owesTruncation;

    /// <summary>How long the writer may sleep: for ever, unless a reader stands in the way of what is owed.</summary>
    public TimeSpan Patience => owesTruncation || erased.Owes ? Again : Timeout.InfiniteTimeSpan;

    /// <summary>After each commit, before anybody is told of it: erased bytes leave the log, too.</summary>
    public void Committed()
    {
        if (erased.Commit())
        {
            erased.Publish();
            Truncate();
        }
    }

    /// <summary>After each transaction that failed.</summary>
    public void RolledBack() => erased.Withdraw();

    /// <summary>After each group, when everybody has been told.</summary>
    public void Rest(bool idle)
    {
        if (erased.Owes)
        {
            erased.Publish();
        }

        if (owesTruncation)
        {
            Truncate();
        }
        else if (Pages() > (idle ? MiddlingPages : LargePages))
        {
            Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
        }
    }

    private void Truncate() => owesTruncation = Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE) != raw.SQLITE_OK;

    /// <summary>A full disk or a long reader only puts it off: all is safe in the log.</summary>
    private int Checkpoint(int mode)
    {
        raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out _, out _, resetFlg: 1);
        return raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", mode, out _, out _);
    }

    /// <summary>Pages written since the last checkpoint.</summary>
    private int Pages()
    {
        raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 0);
        return pages;
    }
}
