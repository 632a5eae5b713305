using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests.Contracts;

/// <summary>What every <see cref="IDueItems"/> does.</summary>
public abstract class DueItemsContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly DueKey One = new("week", "1");

    [Fact]
    public async Task WithoutItems_NothingIsDue()
    {
        Assert.Null(await Due.NextAsync(None));
        Assert.Empty(await Due.ClaimAsync(Now, Lease, 10, None));
    }

    [Fact]
    public async Task WhatIsDue_IsClaimedInItsOrder()
    {
        await CommittedAsync(SetDue("3", Now));
        await CommittedAsync(SetDue("1", Now.AddMinutes(-2), owner: "bob", text: "first"));
        await CommittedAsync(SetDue("2", Now.AddMinutes(-1)));
        await CommittedAsync(SetDue("4", Now.AddMinutes(1)));

        Assert.Equal(Now.AddMinutes(-2), await Due.NextAsync(None));
        var two = await Due.ClaimAsync(Now, Lease, 2, None);
        var rest = await Due.ClaimAsync(Now, Lease, 10, None);

        Assert.Equal(["1", "2"], two.Select(d => d.Claim.Key.Id));
        Assert.Equal(["3"], rest.Select(d => d.Claim.Key.Id));
        Assert.Equal((1, "bob", Now.AddMinutes(-2), Text(Json("first"))), (two[0].Claim.Attempt, two[0].Owner, two[0].At, Text(two[0].Document)));
        Assert.Equal(Now.AddMinutes(1), await Due.NextAsync(None));
    }

    [Fact]
    public async Task ALease_EndsAtItsTime()
    {
        await CommittedAsync(SetDue("1", Now));
        var first = Assert.Single(await Due.ClaimAsync(Now, Lease, 10, None));

        Assert.Equal(Now + Lease, await Due.NextAsync(None));
        Assert.Empty(await Due.ClaimAsync(Now + Lease - TimeSpan.FromMilliseconds(1), Lease, 10, None));
        var second = Assert.Single(await Due.ClaimAsync(Now + Lease, Lease, 10, None));

        Assert.Equal((1, 2, Now), (first.Claim.Attempt, second.Claim.Attempt, second.At));
    }

    [Fact]
    public async Task ALaterClaim_FencesTheEarlier()
    {
        await CommittedAsync(SetDue("1", Now));
        var late = Assert.Single(await Due.ClaimAsync(Now, Lease, 10, None)).Claim;
        var good = Assert.Single(await Due.ClaimAsync(Now + Lease, Lease, 10, None)).Claim;

        await ConflictsAsync(Completing(late, "late"));
        await CommittedAsync(Completing(good, "good"));
        await ConflictsAsync(Completing(good, "twice"));

        Assert.Null(await Due.NextAsync(None));
        Assert.Equal(Text(Json("good")), Text((await Store.ReadAsync(AnnsState, None))!.Document));
    }

    [Fact]
    public async Task AClaimWhoseLeaseRanOutUnclaimed_StillCompletes()
    {
        await CommittedAsync(SetDue("1", Now));
        var claim = Assert.Single(await Due.ClaimAsync(Now, Lease, 10, None)).Claim;

        await CommittedAsync(Completing(claim, "an hour later"));
    }

    [Fact]
    public async Task AnItemWrittenAnew_IsFreeAndItsClaimVoid()
    {
        await CommittedAsync(SetDue("1", Now));
        var claim = Assert.Single(await Due.ClaimAsync(Now, Lease, 10, None)).Claim;
        await CommittedAsync(SetDue("1", Now.AddSeconds(1), text: "moved"));

        await ConflictsAsync(Completing(claim, "void"));
        var again = Assert.Single(await Due.ClaimAsync(Now.AddSeconds(1), Lease, 10, None));
        await ConflictsAsync(Completing(claim, "void"));

        Assert.Equal((2, Text(Json("moved"))), (again.Claim.Attempt, Text(again.Document)));
    }

    [Fact]
    public async Task AnItemCompletedAndSetForNextTime_DoesNotTakeTheOldClaim()
    {
        await CommittedAsync(SetDue("1", Now));
        var claim = Assert.Single(await Due.ClaimAsync(Now, Lease, 10, None)).Claim;
        var next = Now.AddDays(7);
        await CommittedAsync(new Commit { At = Now, Completes = claim, Due = [new DueWrite(One, "ann", next, Json("next"))] });
        Assert.Equal(next, await Due.NextAsync(None));

        var later = Assert.Single(await Due.ClaimAsync(next, Lease, 10, None)).Claim;

        Assert.NotEqual(claim, later);
        await ConflictsAsync(new Commit { At = Now, Completes = claim });
        await CommittedAsync(new Commit { At = Now, Completes = later });
    }

    [Fact]
    public async Task ADroppedItem_IsNeverClaimed()
    {
        await CommittedAsync(SetDue("1", Now));
        await CommittedAsync(SetDue("1", at: null));

        Assert.Empty(await Due.ClaimAsync(Now, Lease, 10, None));
        Assert.Null(await Due.NextAsync(None));
    }

    [Fact]
    public async Task AnErasureByADueItem_CompletesItAndErasesItsOwner()
    {
        await CommittedAsync(Put(AnnsState, 0, "idle"));
        await CommittedAsync(SetDue("1", Now));
        var claim = Assert.Single(await Due.ClaimAsync(Now, Lease, 10, None)).Claim;

        await CommittedAsync(new Commit { At = Now, Completes = claim, Erasures = [new Erasure("ann", "R")] });

        Assert.Null(await Store.ReadAsync(AnnsState, None));
    }

    [Fact]
    public async Task ClaimersAtOnce_NeverShareAnItem()
    {
        const int Items = 400;
        await CommittedAsync(new Commit { At = Now, Due = [.. Enumerable.Range(0, Items).Select(i => new DueWrite(new DueKey("week", $"{i}"), "ann", Now, Json("")))] });

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<DueKey>();
            while (await Due.ClaimAsync(Now, Lease, 7, None) is { Count: > 0 } some)
            {
                mine.AddRange(some.Select(s => s.Claim.Key));
            }

            return mine;
        })));

        var all = claims.SelectMany(c => c).ToList();
        Assert.Equal(Items, all.Count);
        Assert.Equal(Items, all.Distinct().Count());
    }

    private static Commit Completing(DueClaim claim, string text) => new() { At = Now, Completes = claim, Aggregates = [new AggregateWrite(AnnsState, 0, Json(text))] };
}
