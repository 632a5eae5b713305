using System.Collections.Concurrent;
using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// The only writer: a thread that puts everything that waits into one transaction, so that a hundred callers share one flush of the disk.
/// Each looks at what those before it in the group wrote, as if they had come one after the other.
/// </summary>
internal sealed class WriteLoop : IDisposable
{
    /// <summary>Bounds the time that the first of a group waits for the last.</summary>
    private const int MostInGroup = 512;

    private readonly SqliteConnection connection;
    private readonly WalKeeper wal;
    private readonly BlockingCollection<Write> queue = [];
    private readonly List<Write> group = [];
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Thread thread;
    private bool flushes = true;

    /// <param name="connection">Used by this thread alone from now on.</param>
    /// <param name="wal">Hears of every transaction.</param>
    public WriteLoop(SqliteConnection connection, WalKeeper wal)
    {
        this.connection = connection;
        this.wal = wal;
        begin = new Statement(connection, "BEGIN IMMEDIATE");
        commit = new Statement(connection, "COMMIT");
        thread = new Thread(Run) { IsBackground = true, Name = "store" };
        thread.Start();
    }

    /// <summary>Has something written; done when it is committed.</summary>
    public Task<T> RunAsync<T>(Func<T> apply, bool lasting, CancellationToken cancellation)
    {
        var write = new Write<T>(apply, lasting, cancellation);
        try
        {
            queue.Add(write, CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
        {
            throw new ObjectDisposedException("The store is closed.", e);
        }

        return write.Done;
    }

    /// <summary>Writes what waits and ends.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        begin.Dispose();
        commit.Dispose();
        queue.Dispose();
    }

    private void Run()
    {
        while (!queue.IsCompleted)
        {
            if (queue.TryTake(out var first, wal.Patience))
            {
                group.Add(first);
                while (group.Count < MostInGroup && queue.TryTake(out var next))
                {
                    group.Add(next);
                }

                Write(group);
                group.Clear();
            }

            wal.Rest(idle: queue.Count == 0);
        }
    }

    private void Write(List<Write> writes)
    {
        var failure = Transact(writes);
        if (failure is null)
        {
            wal.Committed();
            writes.ForEach(w => w.Acknowledge());
        }
        else if (writes.Count == 1)
        {
            writes[0].Fail(Named(failure));
        }
        else
        {
            // One of them is to blame: each by itself.
            writes.ForEach(w => Write([w]));
        }
    }

    /// <summary>Commits all of them, or none; gives what stood in the way.</summary>
    private Exception? Transact(List<Write> writes)
    {
        try
        {
            Flush(writes.Exists(w => w.Lasting));
            begin.Run();
            writes.ForEach(w => w.Apply());
            commit.Run();
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, it reaches the caller whose doing it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // A full disk or a broken file may have ended the transaction already.
            wal.RolledBack();
            raw.sqlite3_exec(connection.Handle, "ROLLBACK");
            return e;
        }
    }

    private void Flush(bool lasting)
    {
        if (flushes != lasting)
        {
            connection.Execute(lasting ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            flushes = lasting;
        }
    }

    private static Exception Named(Exception e) =>
        e is SqliteException { SqliteErrorCode: raw.SQLITE_FULL }
            ? new StorageFullException("There is no room left for the store. Free some space on its disk; it goes on by itself.", e)
            : e;
}
