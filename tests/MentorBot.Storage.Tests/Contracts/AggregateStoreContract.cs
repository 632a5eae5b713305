using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests.Contracts;

/// <summary>What every <see cref="IAggregateStore"/> does.</summary>
public abstract class AggregateStoreContract : StoreContract
{
    private const string Sha256OfAnn = "49915e0d7d4b402e3017d010bc1c0e83cac6c797d6c16e66340fe3268693a6a1";

    [Fact]
    public async Task WhatIsNotThere_IsNull()
    {
        Assert.Null(await Store.ReadAsync(AnnsState, None));
        Assert.Null(await Store.FindLearnerAsync(Ann, None));
        Assert.False(await Store.HasSeenAsync(new DeliveryId("d"), None));
        Assert.Empty(await Store.ReadLogAsync("reviews", "ann", 5, None));
        Assert.Empty(await Store.ReadOwnedAsync("card", "ann", None));
    }

    [Fact]
    public async Task OwnedRows_AreReadByKindAndOwner_ReplacedAndDropped()
    {
        await CommittedAsync(new Commit { At = Now, Owned = [Own("card", "ann", "b", "1"), Own("card", "ann", "a", "2"), Own("card", "bob", "a", "3"), Own("note", "ann", "a", "4")] });
        await CommittedAsync(new Commit { At = Now, Owned = [Own("card", "ann", "b", "5"), Own("card", "ann", "c", "6"), Own("card", "ann", "a", null), Own("card", "ann", "x", null)] });

        Assert.Equal([("b", Text(Json("5"))), ("c", Text(Json("6")))], (await Store.ReadOwnedAsync("card", "ann", None)).Select(r => (r.Id, Text(r.Document))));
        Assert.Equal([("a", Text(Json("3")))], (await Store.ReadOwnedAsync("card", "bob", None)).Select(r => (r.Id, Text(r.Document))));
        Assert.Single(await Store.ReadOwnedAsync("note", "ann", None));

        static OwnedWrite Own(string kind, string owner, string id, string? text) => new(new OwnedKey(kind, owner, id), text is null ? default(ReadOnlyMemory<byte>?) : Json(text));
    }

    [Fact]
    public async Task OwnedRows_GoWithTheirOwner_AndStayWithTheCommitThatConflicts()
    {
        Commit both = new() { At = Now, Owned = [new OwnedWrite(new OwnedKey("card", "ann", "a"), Json("1")), new OwnedWrite(new OwnedKey("card", "bob", "a"), Json("2"))] };
        await CommittedAsync(both);
        await ConflictsAsync(Put(AnnsState, 7, "late") with { Owned = [new OwnedWrite(new OwnedKey("card", "ann", "a"), null)] });
        Assert.Single(await Store.ReadOwnedAsync("card", "ann", None));

        await CommittedAsync(new Commit { At = Now, Erasures = [new Erasure("ann", "R1")] });

        Assert.Empty(await Store.ReadOwnedAsync("card", "ann", None));
        Assert.Single(await Store.ReadOwnedAsync("card", "bob", None));
    }

    [Fact]
    public async Task ACommittedAggregate_IsReadAsItWas()
    {
        await CommittedAsync(Put(AnnsState, 0, "größer 🎓"));
        await CommittedAsync(Put(AnnsState, 1, new string('x', 50_000)));

        var stored = await Store.ReadAsync(AnnsState, None);

        Assert.Equal(2, stored!.Version);
        Assert.Equal(Text(Json(new string('x', 50_000))), Text(stored.Document));
    }

    [Fact]
    public async Task AggregatesOfOneIdAndTwoKinds_AreTwo()
    {
        await CommittedAsync(Put(new AggregateKey("learner", "x"), 0, "a"));
        await CommittedAsync(Put(new AggregateKey("place", "x"), 0, "b"));

        Assert.Equal(Text(Json("a")), Text((await Store.ReadAsync(new AggregateKey("learner", "x"), None))!.Document));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task AnotherVersionThanTheOneRead_Conflicts(long expected)
    {
        await CommittedAsync(Put(AnnsState, 0, "one"));
        await CommittedAsync(Put(AnnsState, 1, "two"));

        await ConflictsAsync(Put(AnnsState, expected, "three"));

        Assert.Equal(Text(Json("two")), Text((await Store.ReadAsync(AnnsState, None))!.Document));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    public async Task WhatMustStand_IsComparedAndNotWritten(long version, bool stands)
    {
        await CommittedAsync(Put(AnnsState, 0, "one"));
        var line = new Commit { At = Now, Unchanged = [new AggregateVersion(AnnsState, version)], Logs = [new LogEntry("answers", "bob", Now, Json("A"))] };
        var result = await Store.CommitAsync(line, None);
        Assert.Equal(stands ? CommitOutcome.Committed : CommitOutcome.Conflict, result.Outcome);
        Assert.Equal(stands ? 1 : 0, (await Store.ReadLogAsync("answers", "bob", 9, None)).Count);
        Assert.Equal(1, (await Store.ReadAsync(AnnsState, None))!.Version);
    }

    [Fact]
    public async Task AConflict_WritesNothing()
    {
        await CommittedAsync(Put(AnnsState, 0, "one"));
        var everything = new Commit
        {
            At = Now,
            Delivery = new DeliveryId("d"),
            Aggregates = [new AggregateWrite(new AggregateKey("place", "p"), 0, Json("p")), new AggregateWrite(AnnsState, 0, Json("late"))],
            Accounts = [new AccountWrite(Ann, null, new LearnerId("ann"))],
            Due = [new DueWrite(new DueKey("week", "1"), "ann", Now, Json(""))],
            Logs = [new LogEntry("reviews", "ann", Now, Json(""))],
            Outbox = [Draft("hello")],
            Erasures = [new Erasure("ann", "R1")],
        };

        await ConflictsAsync(everything);

        Assert.Equal(1, (await Store.ReadAsync(AnnsState, None))!.Version);
        Assert.Null(await Store.ReadAsync(new AggregateKey("place", "p"), None));
        Assert.False(await Store.HasSeenAsync(new DeliveryId("d"), None));
        Assert.Null(await Store.FindLearnerAsync(Ann, None));
        Assert.Null(await Due.NextAsync(None));
        Assert.Empty(await Store.ReadLogAsync("reviews", "ann", 5, None));
        Assert.Empty(await Outbox.ReadPendingAsync(5, None));
    }

    [Fact]
    public async Task ARemovedAggregate_IsGone()
    {
        await CommittedAsync(Put(AnnsState, 0, "one"));
        await CommittedAsync(new Commit { At = Now, Aggregates = [new AggregateWrite(AnnsState, 1, null)] });

        Assert.Null(await Store.ReadAsync(AnnsState, None));
        await CommittedAsync(Put(AnnsState, 0, "again"));
    }

    [Fact]
    public async Task ADelivery_IsAppliedOnce()
    {
        await CommittedAsync(Put(AnnsState, 0, "one", "telegram:7:1"));

        var again = await Store.CommitAsync(Put(AnnsState, 1, "two", "telegram:7:1"), None);

        Assert.Equal(CommitOutcome.Repeated, again.Outcome);
        Assert.Equal(1, (await Store.ReadAsync(AnnsState, None))!.Version);
        Assert.True(await Store.HasSeenAsync(new DeliveryId("telegram:7:1"), None));
    }

    [Fact]
    public async Task ADeliveryThatConflicted_MayComeAgain()
    {
        await ConflictsAsync(Put(AnnsState, 5, "one", "d"));

        await CommittedAsync(Put(AnnsState, 0, "one", "d"));
    }

    [Fact]
    public async Task Accounts_FollowTheirWritesAndFenceThem()
    {
        await CommittedAsync(new Commit { At = Now, Accounts = [new AccountWrite(Ann, null, new LearnerId("ann"))] });
        Assert.Equal(new LearnerId("ann"), await Store.FindLearnerAsync(Ann, None));

        await ConflictsAsync(new Commit { At = Now, Accounts = [new AccountWrite(Ann, null, new LearnerId("bob"))] });
        await CommittedAsync(new Commit { At = Now, Accounts = [new AccountWrite(Ann, new LearnerId("ann"), new LearnerId("bob"))] });
        Assert.Equal(new LearnerId("bob"), await Store.FindLearnerAsync(Ann, None));

        await CommittedAsync(new Commit { At = Now, Accounts = [new AccountWrite(Ann, new LearnerId("bob"), null)] });
        Assert.Null(await Store.FindLearnerAsync(Ann, None));
    }

    [Fact]
    public async Task Logs_AreReadLatestFirstByOwnerAndOldestFirstWhole()
    {
        for (var i = 0; i < 3; i++)
        {
            await CommittedAsync(new Commit
            {
                At = Now,
                Logs =
                [
                    new LogEntry("reviews", "ann", Now.AddMinutes(i), Json($"ann {i}")),
                    new LogEntry("reviews", "bob", Now.AddMinutes(i), Json($"bob {i}")),
                    new LogEntry("unanswered", "ann", Now.AddMinutes(i), Json("other")),
                ],
            });
        }

        var latest = await Store.ReadLogAsync("reviews", "ann", 2, None);
        var whole = await Store.ReadWholeLogAsync("reviews", None).ToListAsync();

        Assert.Equal([Text(Json("ann 2")), Text(Json("ann 1"))], latest.Select(l => Text(l.Document)));
        Assert.Equal(Now.AddMinutes(2), latest[0].At);
        string[] expected = ["ann 0", "bob 0", "ann 1", "bob 1", "ann 2", "bob 2"];
        Assert.Equal(expected.Select(t => Text(Json(t))), whole.Select(l => Text(l.Document)));
    }

    [Fact]
    public async Task ALongLog_IsReadWhole()
    {
        var entries = Enumerable.Range(0, 1700).Select(i => new LogEntry("long", "ann", Now.AddSeconds(i / 600), Json($"{i}"))).ToList();
        await CommittedAsync(new Commit { At = Now, Logs = entries });

        var whole = await Store.ReadWholeLogAsync("long", None).ToListAsync();

        Assert.Equal(entries.Select(l => Text(l.Document)), whole.Select(l => Text(l.Document)));
    }

    [Fact]
    public async Task ACommitCancelledBeforehand_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Put(AnnsState, 0, "one"), new CancellationToken(canceled: true)));

        Assert.Null(await Store.ReadAsync(AnnsState, None));
    }

    [Fact]
    public async Task AnErasure_TakesEveryRowOfTheOwnerAndNobodyElses()
    {
        foreach (var owner in (string[])["ann", "bob"])
        {
            await CommittedAsync(Everything(owner));
        }

        await CommittedAsync(new Commit { At = Now, Erasures = [new Erasure("ann", "R1")] });

        var left = await Admin.ExportAsync(None).ToListAsync();
        Assert.DoesNotContain(left, r => Mentions(r, "ann"));
        Assert.Equal(6, left.Count(r => Mentions(r, "bob")));
        var erased = Assert.Single(left.OfType<ErasedRecord>());
        Assert.Equal((Sha256OfAnn, "R1", Now), (erased.Mark, erased.Receipt, erased.At));
    }

    [Fact]
    public async Task WhatACommitWritesBesidesAnErasure_Stays()
    {
        await CommittedAsync(Everything("ann"));

        await CommittedAsync(new Commit
        {
            At = Now,
            Aggregates = [new AggregateWrite(AnnsState, 1, Json("new"))],
            Outbox = [Draft("receipt")],
            Erasures = [new Erasure("ann", "R1")],
        });

        Assert.Equal(2, (await Store.ReadAsync(AnnsState, None))!.Version);
        Assert.Equal(Text(Json("receipt")), Text(Assert.Single(await Outbox.ReadPendingAsync(5, None)).Draft.Document));
    }

    private static Commit Everything(string owner) => new()
    {
        At = Now,
        Owner = owner,
        Delivery = new DeliveryId($"d-{owner}"),
        Aggregates = [new AggregateWrite(new AggregateKey("learner", owner), 0, Json("state"))],
        Accounts = [new AccountWrite(new AccountId("discord", $"a-{owner}"), null, new LearnerId(owner))],
        Due = [new DueWrite(new DueKey("week", $"w-{owner}"), owner, Now, Json("due"))],
        Logs = [new LogEntry("reviews", owner, Now, Json("log"))],
        Outbox = [Draft("out", owner)],
    };

    private static bool Mentions(StoreRecord record, string owner) => record is not ErasedRecord && record.ToString().Contains(owner, StringComparison.Ordinal);
}
