using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Testing;

/// <summary>The store ports in memory: every call is one step under one lock. Holds to the same contract tests as the stores on disk.</summary>
public sealed class MemoryStore : IAggregateStore, IDueItems, IOutbox, IStoreAdmin
{
    private readonly Lock gate = new();
    private readonly MemoryRows rows = new();

    public Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation) =>
        Step(() => rows.Accounts.TryGetValue(account, out var learner) ? learner : (LearnerId?)null, cancellation);

    public Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation) => Step(() => rows.Aggregates.GetValueOrDefault(key), cancellation);

    public Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation) => Step(() => rows.Deliveries.ContainsKey(delivery), cancellation);

    public Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation) =>
        Step<IReadOnlyList<OwnedRow>>(
            () => [.. rows.Owned.Where(o => o.Key.Kind == kind && o.Key.Owner == owner).Select(o => new OwnedRow(o.Key.Id, o.Value))], cancellation);

    public Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation) =>
        Step<IReadOnlyList<LogEntry>>(
            () => [.. Enumerable.Reverse(rows.Logs).Where(l => l.Log == log && l.Owner == owner).OrderByDescending(l => l.At).Take(most)], cancellation);

    public async IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var entry in await Step(() => rows.Logs.Where(l => l.Log == log).OrderBy(l => l.At).ToList(), cancellation))
        {
            yield return entry;
        }
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation) => Step(() => rows.Commit(commit), cancellation);

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) =>
        Step(() => rows.Due.Count == 0 ? (DateTimeOffset?)null : rows.Due.Values.Min(d => d.Ready), cancellation);

    public Task<IReadOnlyList<DueItem>> ClaimAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation) =>
        Step<IReadOnlyList<DueItem>>(() => rows.Claim(MemoryRows.Kept(now), lease, most), cancellation);

    public Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation) =>
        Step<IReadOnlyList<OutboxRow>>(() => [.. rows.Outbox.Values.Take(most)], cancellation);

    public Task NoteAttemptAsync(long id, CancellationToken cancellation) => Step(
        () => rows.Outbox.TryGetValue(id, out var row) ? rows.Outbox[id] = row with { Attempts = row.Attempts + 1 } : null, cancellation);

    public Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation) => Step(() => ids.Count(rows.Outbox.Remove), cancellation);

    public Task<StoreStatus> StatusAsync(CancellationToken cancellation) => Step(
        () => new StoreStatus(rows.Aggregates.Keys.Count(k => k.Kind == "learner"), rows.Accounts.Count, rows.Due.Count, rows.Outbox.Count, Bytes: 0, Schema: 0),
        cancellation);

    /// <summary>There is nothing to copy.</summary>
    public Task BackupAsync(string file, CancellationToken cancellation) => throw new NotSupportedException("A store in memory has no file.");

    public async IAsyncEnumerable<StoreRecord> ExportAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var record in await Step(rows.Export, cancellation))
        {
            yield return record;
        }
    }

    public async Task<long> ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellation)
    {
        var all = await records.ToListAsync(cancellation);
        return await Step(() => rows.Import(all), cancellation);
    }

    public Task TidyAsync(DateTimeOffset now, Keeping keeping, CancellationToken cancellation) => Step(() => rows.Tidy(MemoryRows.Kept(now), keeping), cancellation);

    private Task<T> Step<T>(Func<T> step, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        lock (gate)
        {
            return Task.FromResult(step());
        }
    }
}
