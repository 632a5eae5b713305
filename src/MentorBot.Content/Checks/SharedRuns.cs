using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorBot.Content.Checks;

/// <summary>Counts the runs of words that each pair of passages shares. Pairs that share none cost nothing.</summary>
internal sealed class SharedRuns
{
    private readonly ulong[] runs;
    private readonly int[] owners;
    private readonly Dictionary<ulong, List<int>> more = [];
    private readonly Dictionary<long, int> pairs = [];

    private SharedRuns(int most)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)(most + 1) * 2);
        runs = new ulong[size];
        owners = new int[size];
    }

    /// <summary>The pairs, the earlier passage first, with the part of their runs that is in both.</summary>
    public static IEnumerable<(int First, int Second, double Likeness)> Of(IReadOnlyList<ulong[]> passages)
    {
        var shared = new SharedRuns(passages.Sum(p => p.Length));
        var sizes = new int[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            sizes[i] = shared.Add(i, passages[i]);
        }

        foreach (var (pair, count) in shared.pairs)
        {
            var (first, second) = ((int)(pair >> 32), (int)(pair & int.MaxValue));
            yield return (first, second, (double)count / (sizes[first] + sizes[second] - count));
        }
    }

    /// <summary>Adds the runs of a passage; how many different ones there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Add(int passage, ulong[] added)
    {
        var different = 0;
        foreach (var run in added)
        {
            var at = (int)((run >> 1) & (ulong)(runs.Length - 1));
            while (runs[at] != 0 && runs[at] != run)
            {
                at = (at + 1) & (runs.Length - 1);
            }

            if (runs[at] == 0)
            {
                runs[at] = run;
                owners[at] = passage;
                different++;
            }
            else if (owners[at] != passage && Share(run, owners[at], passage))
            {
                different++;
            }
        }

        return different;
    }

    /// <summary>Notes a run that earlier passages have; false when this passage has it already.</summary>
    private bool Share(ulong run, int first, int passage)
    {
        if (!more.TryGetValue(run, out var holders))
        {
            more[run] = holders = [first];
        }

        if (holders[^1] == passage)
        {
            return false;
        }

        foreach (var holder in holders)
        {
            var pair = ((long)holder << 32) | (uint)passage;
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        holders.Add(passage);
        return true;
    }
}
