using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests;

/// <summary>Commits for tests of what is SQLite's own.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes($"{{\"text\":\"{text}\"}}");

    public static Commit State(string learner, long expected, string text) =>
        new() { At = Now, Aggregates = [new AggregateWrite(new AggregateKey("learner", learner), expected, Json(text))] };

    /// <summary>A row of every kind.</summary>
    public static Commit Everything(string owner, string text) => State(owner, 0, text) with
    {
        Owner = owner,
        Delivery = new DeliveryId($"d-{owner}"),
        Accounts = [new AccountWrite(new AccountId("discord", $"a-{owner}"), null, new LearnerId(owner))],
        Due = [new DueWrite(new DueKey("week", $"w-{owner}"), owner, Now, Json(text))],
        Owned = [new OwnedWrite(new OwnedKey("card", owner, $"c-{owner}"), Json(text))],
        Logs = [new LogEntry("reviews", owner, Now, Json(text))],
        Outbox = [new OutboxDraft(OutboxKind.Reply, owner, new AccountId("discord", $"a-{owner}"), new Place("discord", "", owner, ""), Now.AddDays(1), Json(text))],
    };

    public static Commit Erasing(string owner) => new() { At = Now, Erasures = [new Erasure(owner, "R-1")] };

    public static async Task<string> TextAsync(this IAggregateStore store, string learner) =>
        await store.ReadAsync(new AggregateKey("learner", learner), CancellationToken.None) is { } stored ? Encoding.UTF8.GetString(stored.Document.Span)[9..^2] : "";

    public static async Task CommittedAsync(this IAggregateStore store, Commit commit) =>
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(commit, CancellationToken.None)).Outcome);

    public static async Task<List<StoreRecord>> AllAsync(this IStoreAdmin store) => await store.ExportAsync(CancellationToken.None).ToListAsync();
}
