using System.Collections.Concurrent;

namespace MentorBot.Storage.Writing;

/// <summary>
/// The only writer: a thread that puts everything that waits into one transaction, so that a hundred callers share one flush of the disk.
/// Each looks at what those before it in the group wrote, as if they had come one after the other.
/// </summary>
internal sealed class WriteLoop : IDisposable
{
    /// <summary>Bounds the time that the first of a group waits for the last.</summary>
    private const int MostInGroup = 512;

    private readonly ITransactions transactions;
    private readonly BlockingCollection<Write> queue = [];
    private readonly List<Write> group = [];
    private readonly Thread thread;

    /// <param name="transactions">Used by this thread alone from now on.</param>
    public WriteLoop(ITransactions transactions)
    {
        this.transactions = transactions;
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
        queue.Dispose();
    }

    private void Run()
    {
        while (!queue.IsCompleted)
        {
            if (queue.TryTake(out var first, transactions.Patience))
            {
                group.Add(first);
                while (group.Count < MostInGroup && queue.TryTake(out var next))
                {
                    group.Add(next);
                }

                Write(group);
                group.Clear();
            }

            transactions.Rest(idle: queue.Count == 0);
        }
    }

    private void Write(List<Write> writes)
    {
        var failure = Transact(writes);
        if (failure is null)
        {
            transactions.Committed();
            writes.ForEach(w => w.Acknowledge());
        }
        else if (writes.Count == 1)
        {
            writes[0].Fail(transactions.Named(failure));
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
            transactions.Begin(writes.Exists(w => w.Lasting));
            writes.ForEach(w => w.Apply());
            transactions.Commit();
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, it reaches the caller whose doing it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            transactions.RollBack();
            return e;
        }
    }
}
