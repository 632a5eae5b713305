using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Testing;

namespace MentorBot.Tests.Wires;

/// <summary>A store on SQLite that can be closed and opened again, and that tells when all that is due is done and all that was promised is said.</summary>
internal sealed class KeptStore : IAggregateStore, IDueItems, IOutbox, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentDictionary<DueClaim, bool> claimed = [];
    private readonly ManualClock clock;
    private int claiming;
    private IStore store;

    public KeptStore(ManualClock clock)
    {
        this.clock = clock;
        store = Open();
    }

    /// <summary>Wakes who does what is due: they may have begun to wait when the clock was moved already, and would sleep too long.</summary>
    public Action Wake { get; set; } = () => { };

    /// <summary>Closes the file and opens it again.</summary>
    public void Reopen()
    {
        store.Dispose();
        claimed.Clear();
        store = Open();
    }

    /// <summary>Lets time go by, from one due item to the next; each is done and said before the next.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = clock.GetUtcNow() + time;
        await SettleAsync();
        while (await NextAsync(default) is { } next && next <= end)
        {
            clock.Advance(next - clock.GetUtcNow());
            Wake();
            await SettleAsync();
        }

        clock.Advance(end - clock.GetUtcNow());
        await SettleAsync();
    }

    /// <summary>Waits until nothing is due and nothing remains to be said.</summary>
    public async Task SettleAsync()
    {
        for (var watch = Stopwatch.StartNew(); !await IsSettledAsync();)
        {
            Assert.True(watch.Elapsed < Patience, "What is due was not done, or what was promised not said.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    public Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation) => store.FindLearnerAsync(account, cancellation);

    public Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation) => store.ReadAsync(key, cancellation);

    public Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation) => store.HasSeenAsync(delivery, cancellation);

    public Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation) => store.ReadOwnedAsync(kind, owner, cancellation);

    public Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation) => store.ReadLogAsync(log, owner, most, cancellation);

    public IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, CancellationToken cancellation) => store.ReadWholeLogAsync(log, cancellation);

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        var result = await store.CommitAsync(commit, cancellation);
        if (commit.Completes is { } claim)
        {
            claimed.TryRemove(claim, out _);
        }

        return result;
    }

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => store.NextAsync(cancellation);

    public async Task<IReadOnlyList<DueItem>> ClaimAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation)
    {
        Interlocked.Increment(ref claiming);
        try
        {
            var items = await store.ClaimAsync(now, lease, most, cancellation);
            items.ToList().ForEach(i => claimed[i.Claim] = true);
            return items;
        }
        finally
        {
            Interlocked.Decrement(ref claiming);
        }
    }

    public Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation) => store.ReadPendingAsync(most, cancellation);

    public Task NoteAttemptAsync(long id, CancellationToken cancellation) => store.NoteAttemptAsync(id, cancellation);

    public Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation) => store.CompleteAsync(ids, cancellation);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private IStore Open() => SqliteStore.Open(folder.Path, clock).Store ?? throw new InvalidOperationException("The folder is in use.");

    /// <summary>What is claimed and not completed is being done, although its next time seems far.</summary>
    private async Task<bool> IsSettledAsync() =>
        claiming == 0 && claimed.IsEmpty
        && (await NextAsync(default) is not { } next || next > clock.GetUtcNow())
        && (await ReadPendingAsync(1, default)).Count == 0;
}
