using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Testing;

/// <summary>What a <see cref="MemoryStore"/> holds and how commits change it; for one caller at a time.</summary>
internal sealed class MemoryRows
{
    private readonly HashSet<ErasedRecord> erased = [];
    private long lastOutbox;

    public Dictionary<AggregateKey, Stored> Aggregates { get; } = [];

    public Dictionary<AccountId, LearnerId> Accounts { get; } = [];

    public Dictionary<DeliveryId, DeliveryRecord> Deliveries { get; } = [];

    public Dictionary<DueKey, MemoryDue> Due { get; } = [];

    public SortedDictionary<OwnedKey, ReadOnlyMemory<byte>> Owned { get; } =
        new(Comparer<OwnedKey>.Create((a, b) => string.CompareOrdinal($"{a.Owner}\0{a.Kind}\0{a.Id}", $"{b.Owner}\0{b.Kind}\0{b.Id}")));

    public List<LogEntry> Logs { get; } = [];

    public SortedDictionary<long, OutboxRow> Outbox { get; } = [];

    /// <summary>An instant as stores keep it.</summary>
    public static DateTimeOffset Kept(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    public CommitResult Commit(Commit commit)
    {
        if (commit.Delivery is { } delivery && Deliveries.ContainsKey(delivery))
        {
            return CommitResult.Repeated;
        }

        return Fits(commit) ? new CommitResult(CommitOutcome.Committed, Write(commit)) : CommitResult.Conflict;
    }

    public List<DueItem> Claim(DateTimeOffset now, TimeSpan lease, int most)
    {
        var claimed = Due.Where(d => d.Value.Ready <= now).OrderBy(d => d.Value.Ready).Take(most).ToList();
        foreach (var (key, due) in claimed)
        {
            Due[key] = due with { Attempt = due.Attempt + 1, Held = true, Ready = Kept(now + lease) };
        }

        return [.. claimed.Select(d => new DueItem(new DueClaim(d.Key, d.Value.Attempt + 1), d.Value.Owner, d.Value.At, d.Value.Document))];
    }

    public List<StoreRecord> Export() =>
    [
        .. erased,
        .. Aggregates.Select(a => new AggregateRecord(a.Key, a.Value.Version, a.Value.Document)),
        .. Accounts.Select(a => new AccountRecord(a.Key, a.Value)),
        .. Due.Select(d => new DueRecord(d.Key, d.Value.Owner, d.Value.At, d.Value.Attempt, d.Value.Document)),
        .. Owned.Select(o => new OwnedRecord(o.Key, o.Value)),
        .. Logs.Select(l => new LogRecord(l)),
        .. Outbox.Values.Select(o => new OutboxRecord(o)),
        .. Deliveries.Values,
    ];

    public long Import(List<StoreRecord> records)
    {
        if (Aggregates.Count + Accounts.Count + Due.Count + Owned.Count + Logs.Count + Outbox.Count + Deliveries.Count > 0)
        {
            throw new InvalidOperationException("The store is not empty.");
        }

        try
        {
            records.ForEach(Add);
            return records.Count;
        }
        catch (ArgumentException e)
        {
            Clear();
            throw new InvalidDataException("Two rows have the same key.", e);
        }
    }

    public int Tidy(DateTimeOffset now, Keeping keeping)
    {
        foreach (var old in Deliveries.Values.Where(d => d.At < Kept(now - keeping.Deliveries)).ToList())
        {
            Deliveries.Remove(old.Delivery);
        }

        foreach (var late in Outbox.Values.Where(o => o.Draft.Until < now).ToList())
        {
            Outbox.Remove(late.Id);
        }

        return Logs.RemoveAll(l => keeping.Logs.Any(k => (l.Log == k.Key || l.Log.StartsWith($"{k.Key}:", StringComparison.Ordinal)) && l.At < Kept(now - k.Value)));
    }

    private bool Fits(Commit commit) =>
        commit.Aggregates.All(a => (Aggregates.GetValueOrDefault(a.Key)?.Version ?? 0) == a.Expected) &&
        commit.Unchanged.All(a => (Aggregates.GetValueOrDefault(a.Key)?.Version ?? 0) == a.Version) &&
        commit.Accounts.All(a => (Accounts.TryGetValue(a.Account, out var learner) ? learner : (LearnerId?)null) == a.Expected) &&
        (commit.Completes is not { } claim || (Due.TryGetValue(claim.Key, out var due) && due.Held && due.Attempt == claim.Attempt));

    private List<long> Write(Commit commit)
    {
        if (commit.Completes is { } claim)
        {
            Due.Remove(claim.Key);
        }

        foreach (var erasure in commit.Erasures)
        {
            Erase(erasure.Owner);
            erased.Add(new ErasedRecord(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(erasure.Owner))), Kept(commit.At), erasure.Receipt));
        }

        if (commit.Delivery is { } delivery)
        {
            Deliveries.Add(delivery, new DeliveryRecord(delivery, commit.Owner, Kept(commit.At)));
        }

        WriteStates(commit);
        foreach (var due in commit.Due)
        {
            WriteDue(due, commit.Completes);
        }

        foreach (var (key, document) in commit.Owned)
        {
            Owned.Remove(key);
            if (document is { } bytes)
            {
                Owned.Add(key, bytes);
            }
        }

        Logs.AddRange(commit.Logs.Select(l => l with { At = Kept(l.At) }));
        return [.. commit.Outbox.Select(draft => Add(draft, commit.At))];
    }

    private void WriteStates(Commit commit)
    {
        foreach (var (key, expected, document) in commit.Aggregates)
        {
            _ = document is { } bytes ? Aggregates[key] = new Stored(expected + 1, bytes) : Remove(Aggregates, key);
        }

        foreach (var (account, _, owner) in commit.Accounts)
        {
            _ = owner is { } learner ? Accounts[account] = learner : Remove(Accounts, account);
        }
    }

    private void WriteDue(DueWrite due, DueClaim? completed)
    {
        if (due.At is not { } at)
        {
            Due.Remove(due.Key);
            return;
        }

        // The attempt goes on counting: a claim from before must not fit the next one.
        var attempt = completed is not null && completed.Key == due.Key ? completed.Attempt : Due.GetValueOrDefault(due.Key)?.Attempt ?? 0;
        Due[due.Key] = new MemoryDue(due.Owner, Kept(at), attempt, Held: false, Kept(at), due.Document);
    }

    private long Add(OutboxDraft draft, DateTimeOffset at)
    {
        lastOutbox++;
        Outbox.Add(lastOutbox, new OutboxRow(lastOutbox, draft with { Until = Kept(draft.Until) }, Kept(at), Attempts: 0));
        return lastOutbox;
    }

    private void Add(StoreRecord record)
    {
        switch (record)
        {
            case AggregateRecord r: Aggregates.Add(r.Key, new Stored(r.Version, r.Document)); break;
            case AccountRecord r: Accounts.Add(r.Account, r.Learner); break;
            case DueRecord r: Due.Add(r.Key, new MemoryDue(r.Owner, r.At, r.Attempt, Held: false, r.At, r.Document)); break;
            case OwnedRecord r: Owned.Add(r.Key, r.Document); break;
            case LogRecord r: Logs.Add(r.Entry); break;
            case OutboxRecord r:
                Outbox.Add(r.Row.Id, r.Row);
                lastOutbox = Math.Max(lastOutbox, r.Row.Id);
                break;
            case DeliveryRecord r: Deliveries.Add(r.Delivery, r); break;
            case ErasedRecord r: erased.Add(r); break;
        }
    }

    private void Clear()
    {
        Aggregates.Clear();
        Accounts.Clear();
        Due.Clear();
        Owned.Clear();
        Logs.Clear();
        Outbox.Clear();
        Deliveries.Clear();
    }

    private void Erase(string owner)
    {
        foreach (var key in Aggregates.Keys.Where(k => k.Id == owner).ToList())
        {
            Aggregates.Remove(key);
        }

        foreach (var account in Accounts.Where(a => a.Value.Value == owner || a.Key.ToString() == owner).Select(a => a.Key).ToList())
        {
            Accounts.Remove(account);
        }

        foreach (var key in Due.Where(d => d.Value.Owner == owner).Select(d => d.Key).ToList())
        {
            Due.Remove(key);
        }

        foreach (var key in Owned.Keys.Where(k => k.Owner == owner).ToList())
        {
            Owned.Remove(key);
        }

        Logs.RemoveAll(l => l.Owner == owner);
        foreach (var row in Outbox.Values.Where(o => o.Draft.Owner == owner).ToList())
        {
            Outbox.Remove(row.Id);
        }

        foreach (var delivery in Deliveries.Values.Where(d => d.Owner == owner).ToList())
        {
            Deliveries.Remove(delivery.Delivery);
        }
    }

    private static TValue? Remove<TKey, TValue>(Dictionary<TKey, TValue> from, TKey key)
        where TKey : notnull
    {
        from.Remove(key);
        return default;
    }
}

/// <summary>A due item and its claim.</summary>
internal sealed record MemoryDue(string Owner, DateTimeOffset At, int Attempt, bool Held, DateTimeOffset Ready, ReadOnlyMemory<byte> Document);
