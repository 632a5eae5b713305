using System.Diagnostics;
using MentorBot.Storage.Files;
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
    private const int LargePages = 4_000;
    private const int MiddlingPages = 1_000;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private bool owesTruncation;
    private long tried;

    /// <summary>How long the writer may sleep: for ever, unless something is owed because a long reader or a full disk was in the way.</summary>
    public TimeSpan Patience => Owes ? Again : Timeout.InfiniteTimeSpan;

    private bool Owes => owesTruncation || erased.Owes;

    /// <summary>After each commit, before anybody is told of it: erased bytes leave the log, too.</summary>
    public void Committed()
    {
        if (erased.Commit())
        {
            owesTruncation = true;
            Pay();
        }
    }

    /// <summary>After each transaction that failed.</summary>
    public void RolledBack() => erased.Withdraw();

    /// <summary>After each group, when everybody has been told.</summary>
    public void Rest(bool idle)
    {
        if (Owes && Stopwatch.GetElapsedTime(tried) >= Again)
        {
            Pay();
        }
        else if (Pages() > (idle ? MiddlingPages : LargePages))
        {
            Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
        }
    }

    private void Pay()
    {
        erased.Publish();
        owesTruncation = owesTruncation && Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE) != raw.SQLITE_OK;
        tried = Stopwatch.GetTimestamp();
    }

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
