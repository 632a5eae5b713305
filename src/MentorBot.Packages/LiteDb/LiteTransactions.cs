using System.Collections.Concurrent;
using System.Diagnostics;
using LiteDB;
using MentorBot.Storage;
using MentorBot.Storage.Files;
using MentorBot.Storage.Writing;

namespace MentorBot.Packages.LiteDb;

/// <summary>Transactions on LiteDB, which ties them to a thread: the writer's. It flushes them and brings the log in.</summary>
/// <param name="file">The files.</param>
/// <param name="erased">Told of erasures once they are committed.</param>
internal sealed class LiteTransactions(LiteFile file, ErasedList erased) : ITransactions
{
    private const long Page = 8192;
    private const long Large = 4_000 * Page;
    private const long Middling = 1_000 * Page;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<Action> between = new();
    private bool lasts;
    private bool committing;
    private bool owesCheckpoint;
    private long tried;

    public TimeSpan Patience => Owes ? Again : Timeout.InfiniteTimeSpan;

    private bool Owes => owesCheckpoint || erased.Owes;

    /// <summary>Has something done on the writer's thread after the next group, when no transaction is open. From any thread; must not throw.</summary>
    public void Between(Action work) => between.Enqueue(work);

    public void Begin(bool lasting)
    {
        lasts = lasting;
        file.Begin();
    }

    public void Commit()
    {
        committing = true;
        file.Database.Commit();
        committing = false;
        if (lasts)
        {
            file.Flush();
        }
    }

    public void RollBack()
    {
        erased.Withdraw();
        try
        {
            if (committing)
            {
                // Half a commit is in the engine's memory; what is in the file is whole.
                committing = false;
                file.Reopen();
            }
            else
            {
                file.Database.Rollback();
            }
        }
        catch (Exception e) when (e is IOException or LiteException or ObjectDisposedException)
        {
            // The engine is closed, and its transaction with it: the next one opens it again.
        }
    }

    /// <summary>Erased bytes leave data file and log before anybody is told.</summary>
    public void Committed()
    {
        if (erased.Commit())
        {
            owesCheckpoint = true;
            Pay();
        }
    }

    public void Rest(bool idle)
    {
        while (between.TryDequeue(out var work))
        {
            work();
        }

        if (Owes && Stopwatch.GetElapsedTime(tried) >= Again)
        {
            Pay();
        }
        else if (file.LogLength > (idle ? Middling : Large))
        {
            TryCheckpoint();
        }
    }

    public Exception Named(Exception failure) => StoreFault.IsFull(failure) ? StoreFault.NoRoom(failure) : failure;

    private void Pay()
    {
        erased.Publish();
        owesCheckpoint = owesCheckpoint && !TryCheckpoint();
        tried = Stopwatch.GetTimestamp();
    }

    /// <summary>A full disk only puts it off: all is safe in the log.</summary>
    private bool TryCheckpoint()
    {
        try
        {
            file.Checkpoint();
            return true;
        }
        catch (Exception e) when (e is IOException or LiteException or ObjectDisposedException)
        {
            return false;
        }
    }
}
