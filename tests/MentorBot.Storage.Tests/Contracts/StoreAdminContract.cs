using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests.Contracts;

/// <summary>What every <see cref="IStoreAdmin"/> does.</summary>
public abstract class StoreAdminContract : StoreContract
{
    [Fact]
    public async Task Status_CountsWhatIsThere()
    {
        await FillAsync();

        var status = await Admin.StatusAsync(None);

        Assert.Equal((3, 3, 3, 3), (status.Learners, status.Accounts, status.Due, status.Pending));
    }

    [Fact]
    public async Task WhatIsExported_IsImportedElsewhere()
    {
        await FillAsync();
        var rows = await Admin.ExportAsync(None).ToListAsync();
        var other = Another();

        var count = await ((IStoreAdmin)other).ImportAsync(rows.ToAsyncEnumerable(), None);

        Assert.Equal(rows.Count, count);
        var copied = await ((IStoreAdmin)other).ExportAsync(None).ToListAsync();
        Assert.Equal(rows.Select(Shown), copied.Select(Shown));
    }

    [Fact]
    public async Task AnImportedStore_GoesOnWhereTheOtherStopped()
    {
        await FillAsync();
        var rows = await Admin.ExportAsync(None).ToListAsync();
        var other = Another();
        await ((IStoreAdmin)other).ImportAsync(rows.ToAsyncEnumerable(), None);

        var result = await other.CommitAsync(new Commit { At = Now, Delivery = new DeliveryId("d-1") }, None);
        var said = await other.CommitAsync(Say("next"), None);

        Assert.Equal(CommitOutcome.Repeated, result.Outcome);
        Assert.True(said.Outbox[0] > rows.OfType<OutboxRecord>().Max(o => o.Row.Id));
        Assert.Equal(3, (await ((IDueItems)other).ClaimAsync(Now, TimeSpan.FromMinutes(1), 9, None)).Count);
    }

    [Fact]
    public async Task AStoreThatIsNotEmpty_TakesNoImport()
    {
        await FillAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Admin.ImportAsync(AsyncEnumerable.Empty<StoreRecord>(), None));
    }

    [Fact]
    public async Task AnImportThatFails_LeavesTheStoreEmpty()
    {
        var bad = Enumerable.Range(0, 1200).Select(StoreRecord (i) => new AccountRecord(new AccountId("t", $"{i}"), new LearnerId("x"))).ToAsyncEnumerable();

        await Assert.ThrowsAsync<InvalidDataException>(() => Admin.ImportAsync(bad.Concat(Broken()), None));

        Assert.Empty(await Admin.ExportAsync(None).ToListAsync());
        await CommittedAsync(Put(AnnsState, 0, "usable"));

        static async IAsyncEnumerable<StoreRecord> Broken()
        {
            await Task.CompletedTask;
            yield return new AccountRecord(new AccountId("t", "last"), new LearnerId("x"));
            throw new InvalidDataException("line 1202");
        }
    }

    [Fact]
    public async Task AnImportWithARowTwice_IsRefusedWhole()
    {
        StoreRecord row = new AccountRecord(Ann, new LearnerId("x"));

        await Assert.ThrowsAsync<InvalidDataException>(() => Admin.ImportAsync(new[] { row, row }.ToAsyncEnumerable(), None));

        Assert.Empty(await Admin.ExportAsync(None).ToListAsync());
    }

    [Fact]
    public async Task Tidying_DropsWhatIsPastItsKeepingOnly()
    {
        await FillAsync();
        await CommittedAsync(new Commit { At = Now.AddHours(40), Delivery = new DeliveryId("young"), Logs = [new LogEntry("short", "ann", Now.AddHours(40), Json("young"))] });
        await CommittedAsync(new Commit { At = Now, Logs = [new LogEntry("short", "ann", Now, Json("old"))] });
        await CommittedAsync(new Commit { At = Now, Outbox = [Draft("long") with { Until = Now.AddDays(9) }] });
        var keeping = new Keeping { Logs = new Dictionary<string, TimeSpan> { ["short"] = TimeSpan.FromHours(24) } };

        await Admin.TidyAsync(Now.AddHours(49), keeping, None);

        Assert.False(await Store.HasSeenAsync(new DeliveryId("d-1"), None));
        Assert.True(await Store.HasSeenAsync(new DeliveryId("young"), None));
        Assert.Equal(Text(Json("young")), Text(Assert.Single(await Store.ReadLogAsync("short", "ann", 9, None)).Document));
        Assert.Single(await Store.ReadLogAsync("reviews", "learner-1", 9, None));
        Assert.Equal(Text(Json("long")), Text(Assert.Single(await Outbox.ReadPendingAsync(9, None)).Draft.Document));
    }

    [Fact]
    public async Task Tidying_ANameStandsForItsFamilyOfLogs()
    {
        string[] logs = ["short", "short:1", "short:2:3", "shorter", "short;", "sho"];
        await CommittedAsync(new Commit { At = Now, Logs = [.. logs.Select(l => new LogEntry(l, "ann", Now, Json(l)))] });
        await CommittedAsync(new Commit { At = Now, Logs = [new LogEntry("short:1", "ann", Now.AddHours(40), Json("young"))] });

        await Admin.TidyAsync(Now.AddHours(49), new Keeping { Logs = new Dictionary<string, TimeSpan> { ["short"] = TimeSpan.FromHours(24) } }, None);

        var left = await Admin.ExportAsync(None).OfType<LogRecord>().Select(l => Text(l.Entry.Document)).ToListAsync();
        Assert.Equal(new[] { Json("young"), Json("shorter"), Json("short;"), Json("sho") }.Select(Text).Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ManyOldDeliveries_AllGo()
    {
        for (var i = 0; i < 2500; i += 500)
        {
            await Task.WhenAll(Enumerable.Range(i, 500).Select(n => CommittedAsync(new Commit { At = Now, Delivery = new DeliveryId($"{n}") })));
        }

        await Admin.TidyAsync(Now.AddDays(3), new Keeping(), None);

        Assert.Empty(await Admin.ExportAsync(None).ToListAsync());
    }

    /// <summary>Three learners with a row of each kind, and one erased.</summary>
    private async Task FillAsync()
    {
        for (var i = 1; i <= 3; i++)
        {
            var owner = $"learner-{i}";
            await CommittedAsync(new Commit
            {
                At = Now,
                Owner = owner,
                Delivery = new DeliveryId($"d-{i}"),
                Aggregates = [new AggregateWrite(new AggregateKey("learner", owner), 0, Json($"state {i}"))],
                Accounts = [new AccountWrite(new AccountId("telegram", $"{i}"), null, new LearnerId(owner))],
                Due = [new DueWrite(new DueKey("week", owner), owner, Now, ReadOnlyMemory<byte>.Empty)],
                Owned = [new OwnedWrite(new OwnedKey("card", owner, $"numpy/q{i}"), Json($"card {i}"))],
                Logs = [new LogEntry("reviews", owner, Now.AddMilliseconds(i), Json($"log {i}"))],
                Outbox = [Draft($"out {i}", owner)],
            });
        }

        await CommittedAsync(new Commit { At = Now, Erasures = [new Erasure("gone", "R1")] });
    }

    /// <summary>A row with its document as text: bytes in memory are compared by place, not by content.</summary>
    private static string Shown(StoreRecord record) => record switch
    {
        AggregateRecord r => $"{r with { Document = default }} {Text(r.Document)}",
        DueRecord r => $"{r with { Document = default }} {Text(r.Document)}",
        OwnedRecord r => $"{r.Key} {Text(r.Document)}",
        LogRecord r => $"{r.Entry with { Document = default }} {Text(r.Entry.Document)}",
        OutboxRecord r => $"{r.Row with { Draft = r.Row.Draft with { Document = default } }} {Text(r.Row.Draft.Document)}",
        _ => record.ToString(),
    };
}
