using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests.Contracts;

/// <summary>What the contract tests of all ports share: a fresh store, and short names for what goes in.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    protected static readonly AccountId Ann = new("discord", "1");
    protected static readonly AccountId Bob = new("telegram", "2");
    protected static readonly AggregateKey AnnsState = AggregateKey.Of(new LearnerId("ann"));

    protected static CancellationToken None => CancellationToken.None;

    private readonly List<IAggregateStore> opened = [];
    private readonly List<string> folders = [];

    protected IAggregateStore Store { get; private set; } = null!;

    protected IDueItems Due => (IDueItems)Store;

    protected IOutbox Outbox => (IOutbox)Store;

    protected IStoreAdmin Admin => (IStoreAdmin)Store;

    public Task InitializeAsync()
    {
        Store = Another();
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        opened.ForEach(s => (s as IDisposable)?.Dispose());
        folders.ForEach(f => Directory.Delete(f, recursive: true));
        return Task.CompletedTask;
    }

    /// <summary>A store with nothing in it. All four ports are one object.</summary>
    /// <param name="folder">An empty folder that goes away after the test.</param>
    protected abstract IAggregateStore Open(string folder);

    /// <summary>One more empty store.</summary>
    protected IAggregateStore Another()
    {
        folders.Add(Directory.CreateTempSubdirectory("mentorbot-store-").FullName);
        opened.Add(Open(folders[^1]));
        return opened[^1];
    }

    protected static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes($"{{\"text\":\"{text}\"}}");

    protected static string Text(ReadOnlyMemory<byte> document) => Encoding.UTF8.GetString(document.Span);

    protected static Commit Put(AggregateKey key, long expected, string text, string? delivery = null) => new()
    {
        At = Now,
        Delivery = delivery is null ? null : new DeliveryId(delivery),
        Aggregates = [new AggregateWrite(key, expected, Json(text))],
    };

    protected static Commit SetDue(string id, DateTimeOffset? at, string owner = "ann", string text = "") =>
        new() { At = Now, Due = [new DueWrite(new DueKey("week", id), owner, at, Json(text))] };

    protected static OutboxDraft Draft(string text, string owner = "ann", OutboxKind kind = OutboxKind.Reply) =>
        new(kind, owner, Ann, new Place("discord", "5", "6", "7"), Now.AddHours(1), Json(text));

    protected static Commit Say(params string[] texts) => new() { At = Now, Outbox = [.. texts.Select(t => Draft(t))] };

    protected async Task<IReadOnlyList<long>> CommittedAsync(Commit commit)
    {
        var result = await Store.CommitAsync(commit, None);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        return result.Outbox;
    }

    protected async Task ConflictsAsync(Commit commit) => Assert.Equal(CommitOutcome.Conflict, (await Store.CommitAsync(commit, None)).Outcome);
}
