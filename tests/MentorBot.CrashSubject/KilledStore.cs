using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using MentorBot.Storage;

namespace MentorBot.CrashSubject;

/// <summary>The store as it is, with the steps of a reminder's way told to a <see cref="KillPoint"/>.</summary>
internal sealed class KilledStore(IStore store, KillPoint kill) : IAggregateStore, IDueItems, IOutbox
{
    private bool fired;

    public Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation) => store.FindLearnerAsync(account, cancellation);

    public Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation) => store.ReadAsync(key, cancellation);

    public Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation) => store.HasSeenAsync(delivery, cancellation);

    public Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation) => store.ReadOwnedAsync(kind, owner, cancellation);

    public Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation) => store.ReadLogAsync(log, owner, most, cancellation);

    public IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, CancellationToken cancellation) => store.ReadWholeLogAsync(log, cancellation);

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        var result = await store.CommitAsync(commit, cancellation);
        if (commit.Completes is not null)
        {
            fired = true;
            kill.Reached("committed");
        }

        if (commit.Logs.Any(l => l.Log == FiringLog.Log))
        {
            kill.Reached("noted");
        }

        return result;
    }

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => store.NextAsync(cancellation);

    public async Task<IReadOnlyList<DueItem>> ClaimAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation)
    {
        var claimed = await store.ClaimAsync(now, lease, most, cancellation);
        if (claimed.Count > 0)
        {
            kill.Reached("claimed");
        }

        return claimed;
    }

    public Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation) => store.ReadPendingAsync(most, cancellation);

    public Task NoteAttemptAsync(long id, CancellationToken cancellation) => store.NoteAttemptAsync(id, cancellation);

    public async Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        await store.CompleteAsync(ids, cancellation);
        if (fired)
        {
            kill.Reached("completed");
        }
    }
}
