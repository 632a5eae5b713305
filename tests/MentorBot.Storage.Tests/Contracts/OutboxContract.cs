using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests.Contracts;

/// <summary>What every <see cref="IOutbox"/> does.</summary>
public abstract class OutboxContract : StoreContract
{
    [Fact]
    public async Task WhatWasCommitted_IsPendingAsItWas()
    {
        var ids = await CommittedAsync(new Commit { At = Now, Outbox = [Draft("one"), Draft("two", kind: OutboxKind.Post)] });

        var pending = await Outbox.ReadPendingAsync(10, None);

        Assert.Equal(ids, pending.Select(p => p.Id));
        Assert.Equal(Draft("two", kind: OutboxKind.Post) with { Document = default }, pending[1].Draft with { Document = default });
        Assert.Equal((Now, 0, Text(Json("two"))), (pending[1].At, pending[1].Attempts, Text(pending[1].Draft.Document)));
    }

    [Fact]
    public async Task Ids_AscendAndNeverComeBack()
    {
        var first = await CommittedAsync(Say("one", "two"));
        await Outbox.CompleteAsync(first, None);
        var second = await CommittedAsync(Say("three"));

        Assert.True(first[0] < first[1] && first[1] < second[0]);
    }

    [Fact]
    public async Task WhatIsCompleted_IsNotPending()
    {
        var ids = await CommittedAsync(Say("one", "two", "three"));
        await Outbox.CompleteAsync([ids[0], ids[2]], None);
        await Outbox.CompleteAsync([ids[0], 999], None);

        Assert.Equal(ids[1], Assert.Single(await Outbox.ReadPendingAsync(10, None)).Id);
    }

    [Fact]
    public async Task Pending_IsReadOldestFirstAndUpToANumber()
    {
        var ids = await CommittedAsync(Say("one", "two", "three"));

        Assert.Equal(ids.Take(2), (await Outbox.ReadPendingAsync(2, None)).Select(p => p.Id));
    }

    [Fact]
    public async Task AnAttempt_IsCounted()
    {
        var ids = await CommittedAsync(Say("one"));
        await Outbox.NoteAttemptAsync(ids[0], None);
        await Outbox.NoteAttemptAsync(ids[0], None);
        await Outbox.NoteAttemptAsync(999, None);

        Assert.Equal(2, Assert.Single(await Outbox.ReadPendingAsync(10, None)).Attempts);
    }
}
