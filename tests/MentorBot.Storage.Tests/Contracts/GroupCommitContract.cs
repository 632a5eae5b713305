using System.Collections.Concurrent;
using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using MentorBot.Testing;

namespace MentorBot.Storage.Tests.Contracts;

/// <summary>Whatever many callers do at once is the same as if they had done it one after the other.</summary>
public abstract class GroupCommitContract : IDisposable
{
    private const int Callers = 24;
    private const int Turns = 40;

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentBag<(long Order, Commit Commit)> committed = [];
    private int conflicts;

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The store of a folder.</summary>
    protected abstract IStore Open(string folder);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnyInterleaving_EqualsASerialOrder(int seed)
    {
        using var store = Open(folder.Path);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(c => Task.Run(() => TurnsAsync(store, seed, c))));

        // The ids of the outbox are given in the order of commits: in that order, one after the other, all must fit.
        var serial = new MemoryStore();
        foreach (var (_, commit) in committed.OrderBy(c => c.Order))
        {
            await serial.CommittedAsync(commit);
        }

        Assert.Equal(await LinesAsync(serial), await LinesAsync(store));
        Assert.True(conflicts > 0, "The callers met nowhere: this test shows nothing.");
    }

    [Fact]
    public async Task TheSameDeliveryByManyAtOnce_IsAppliedOnce()
    {
        using var store = Open(folder.Path);

        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() =>
            store.CommitAsync(Rows.State($"l{i}", 0, "x") with { Delivery = new DeliveryId("once") }, CancellationToken.None))));

        Assert.Equal(1, results.Count(r => r.Outcome == CommitOutcome.Committed));
        Assert.Equal(63, results.Count(r => r.Outcome == CommitOutcome.Repeated));
        Assert.Equal(1, (await store.StatusAsync(CancellationToken.None)).Learners);
    }

    [Fact]
    public async Task AfterItsEnd_TheStoreTakesNothing()
    {
        var store = Open(folder.Path);
        var last = store.CommitAsync(Rows.State("ann", 0, "last"), CancellationToken.None);
        store.Dispose();

        Assert.Equal(CommitOutcome.Committed, (await last).Outcome);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CommitAsync(Rows.State("ann", 1, "later"), CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.TextAsync("ann"));
    }

    /// <summary>Reads some of few aggregates and writes them, with a due item and a log entry, sometimes with a delivery that others use, too.</summary>
    private async Task TurnsAsync(IStore store, int seed, int caller)
    {
        var random = new Random((seed * 1000) + caller);
        for (var turn = 0; turn < Turns; turn++)
        {
            var keys = Enumerable.Range(0, random.Next(1, 3)).Select(_ => new AggregateKey("learner", $"l{random.Next(6)}")).Distinct().ToList();
            var writes = new List<AggregateWrite>();
            foreach (var key in keys)
            {
                var stored = await store.ReadAsync(key, CancellationToken.None);
                var document = stored is not null && random.Next(8) == 0 ? (ReadOnlyMemory<byte>?)null : Rows.Json($"{Length(stored)} {caller}.{turn}");
                writes.Add(new AggregateWrite(key, stored?.Version ?? 0, document));
            }

            var commit = new Commit
            {
                At = Rows.Now,
                Owner = keys[0].Id,
                Delivery = new DeliveryId($"d{random.Next(Callers * Turns)}"),
                Aggregates = writes,
                Due = [new DueWrite(new DueKey("week", $"{random.Next(9)}"), keys[0].Id, random.Next(4) == 0 ? null : Rows.Now.AddMinutes(turn), Rows.Json($"{caller}"))],
                Logs = [new LogEntry("log", keys[0].Id, Rows.Now, Rows.Json($"{caller}.{turn}"))],
                Outbox = [new OutboxDraft(OutboxKind.Post, "", new AccountId("t", "1"), new Place("t", "", "1", ""), Rows.Now, Rows.Json($"{caller}.{turn}"))],
                Erasures = random.Next(40) == 0 ? [new Erasure($"l{random.Next(6)}", $"{caller}.{turn}")] : [],
            };
            var result = await store.CommitAsync(commit, CancellationToken.None);
            if (result.Outcome == CommitOutcome.Committed)
            {
                committed.Add((result.Outbox[0], commit));
            }
            else
            {
                Interlocked.Increment(ref conflicts);
            }
        }
    }

    private static int Length(Stored? stored) => stored?.Document.Length ?? 0;

    /// <summary>All rows but the numbers of the outbox, which a conflict may skip.</summary>
    private static async Task<List<string>> LinesAsync(IStoreAdmin store) =>
    [
        .. (await store.AllAsync()).Select(r => r is OutboxRecord o ? new OutboxRecord(o.Row with { Id = 0 }) : r)
            .Select(r => Encoding.UTF8.GetString(RecordLine.Write(r).Span)).Order(StringComparer.Ordinal),
    ];
}
