using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Testing;

namespace MentorBot.Tests.Turns;

/// <summary>A store in memory that lets others go first at every call, and notes what was committed in which order.</summary>
internal sealed class WatchedStore(MemoryStore store) : IAggregateStore, IOutbox
{
    /// <summary>The deliveries that were committed, in the order of their commits.</summary>
    public List<DeliveryId> Committed { get; } = [];

    /// <summary>How often somebody else had written first.</summary>
    public int Conflicts { get; private set; }

    /// <summary>How often a delivery came that was committed before.</summary>
    public int Repeats { get; private set; }

    public async Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation)
    {
        await Task.Yield();
        return await store.FindLearnerAsync(account, cancellation);
    }

    public async Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation)
    {
        await Task.Yield();
        return await store.ReadAsync(key, cancellation);
    }

    public async Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation)
    {
        await Task.Yield();
        return await store.HasSeenAsync(delivery, cancellation);
    }

    public async Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation)
    {
        await Task.Yield();
        return await store.ReadOwnedAsync(kind, owner, cancellation);
    }

    public async Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation)
    {
        await Task.Yield();
        return await store.ReadLogAsync(log, owner, most, cancellation);
    }

    public IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, CancellationToken cancellation) => store.ReadWholeLogAsync(log, cancellation);

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        await Task.Yield();
        var result = await store.CommitAsync(commit, cancellation);
        switch (result.Outcome)
        {
            case CommitOutcome.Committed when commit.Delivery is { } delivery:
                Committed.Add(delivery);
                break;
            case CommitOutcome.Conflict:
                Conflicts++;
                break;
            case CommitOutcome.Repeated:
                Repeats++;
                break;
        }

        await Task.Yield();
        return result;
    }

    public Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation) => store.ReadPendingAsync(most, cancellation);

    public async Task NoteAttemptAsync(long id, CancellationToken cancellation)
    {
        await Task.Yield();
        await store.NoteAttemptAsync(id, cancellation);
    }

    public async Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        await Task.Yield();
        await store.CompleteAsync(ids, cancellation);
    }
}
