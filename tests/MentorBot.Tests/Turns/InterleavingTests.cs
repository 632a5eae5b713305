using MentorBot.Core.Dialogue;

namespace MentorBot.Tests.Turns;

/// <summary>
/// Many turns at once come to what some order of them, one after the other, comes to: an order in which each account's turns keep theirs.
/// </summary>
public sealed class InterleavingTests
{
    private const int Seeds = 15;
    private const int Turns = 24;

    private static readonly string[] Words = ["/undo", "/undo", "/done 3", "/skip 4", "is mojo worth learning"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnyInterleaving_EqualsASerialOrder(int processes)
    {
        var (conflicts, repeats) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var turns = Script(random);
            using var crowd = await Crowd.GatherAsync(processes);
            await RandomOrder.RunAsync(random, () => Task.WhenAll(WithRepeats(turns, random).Select(t => crowd.TakeAsync(t, random.Next(processes)))));

            Assert.Equal("", crowd.Log);
            await EqualsSerialAsync(crowd, turns);
            if (processes == 1)
            {
                KeepsEachAccountsOrder(crowd, turns);
            }

            conflicts += crowd.Store.Conflicts;
            repeats += crowd.Store.Repeats;
        }

        // One process lines a person's turns up; two meet in the store, which decides.
        Assert.Equal((processes > 1, processes > 1), (conflicts > 0, repeats > 0));
    }

    private static List<Turn> Script(Random random) =>
    [
        .. Enumerable.Range(0, Turns).Select(n => Crowd.Turn(
            n, random.Next(Crowd.People), random.Next(Crowd.AccountsEach), random.Next(2) == 0 ? $"/plan add Paper {n}" : Words[random.Next(Words.Length)])),
    ];

    /// <summary>A third of the turns comes a second time, somewhere behind the first.</summary>
    private static List<Turn> WithRepeats(IReadOnlyList<Turn> turns, Random random)
    {
        var all = turns.ToList();
        foreach (var repeated in turns.Where(t => Adds(t) && random.Next(3) == 0))
        {
            all.Insert(random.Next(all.IndexOf(repeated) + 1, all.Count + 1), repeated);
        }

        return all;
    }

    /// <summary>The same turns, one after the other as they were committed, on a store of their own.</summary>
    private static async Task EqualsSerialAsync(Crowd crowd, IReadOnlyList<Turn> turns)
    {
        var committed = crowd.Store.Committed.Select(d => turns.Single(t => t.Delivery == d)).ToList();
        using var serial = await Crowd.GatherAsync(processes: 1);
        foreach (var turn in committed)
        {
            await serial.TakeAsync(turn, process: 0);
        }

        Assert.Equal(await serial.RowsAsync(), await crowd.RowsAsync());
        Assert.Equal(committed.Count, committed.Distinct().Count());
        Assert.Superset(turns.Where(Adds).ToHashSet(), committed.ToHashSet());
        var origins = committed.Select(t => t.Origin).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(serial.Said.OrderBy(s => s.Origin, StringComparer.Ordinal), crowd.Said.Where(s => origins.Contains(s.Origin)).OrderBy(s => s.Origin, StringComparer.Ordinal));
    }

    private static void KeepsEachAccountsOrder(Crowd crowd, IReadOnlyList<Turn> turns)
    {
        foreach (var account in turns.GroupBy(t => t.Account))
        {
            var came = account.Select(t => t.Origin).ToList();
            Assert.Equal(came, crowd.Said.Where(s => s.Place == Place.Private(account.Key)).Select(s => s.Origin));
            Assert.Equal(came.Where(o => crowd.Store.Committed.Contains(new DeliveryId(o))), crowd.Store.Committed.Select(d => d.Value).Where(came.Contains));
        }
    }

    /// <summary>Always changes something, whatever came before; others may find nothing to do, and then nothing is kept of them.</summary>
    private static bool Adds(Turn turn) => turn.Input is TypedText { Text: var words } && words.StartsWith("/plan add", StringComparison.Ordinal);
}
