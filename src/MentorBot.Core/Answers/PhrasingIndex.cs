using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>
/// Short example phrasings, each of which stands for something; finds how like them a question is.
/// Likeness is the weight of the shared words over the geometric mean of both weights: 1 for the same words, 0 for none.
/// </summary>
internal sealed class PhrasingIndex
{
    private readonly TermWeights terms = new();
    private readonly List<(int[] Terms, int Owner)> phrasings = [];
    private readonly HashSet<string> fillerStems = new(StringComparer.Ordinal);
    private (int Start, int Length)[] ranges = [];
    private int[] postings = [];
    private float[] norms = [];

    /// <summary>How many phrasings there are.</summary>
    public int Count => phrasings.Count;

    /// <summary>Adds one way to say what <paramref name="owner"/> stands for.</summary>
    public void Add(IReadOnlyCollection<Token> tokens, int owner)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        foreach (var token in tokens)
        {
            if (token.Filler)
            {
                fillerStems.Add(token.Stem);
            }
        }

        phrasings.Add((terms.AddDocument(tokens), owner));
    }

    /// <summary>Builds the index; call once, after the last phrasing.</summary>
    public void Freeze()
    {
        terms.Freeze();
        var filler = new bool[terms.Count];
        foreach (var stem in fillerStems)
        {
            filler[terms.Find(stem)] = true;
        }

        norms = new float[phrasings.Count];
        var counts = new int[terms.Count];
        for (var i = 0; i < phrasings.Count; i++)
        {
            foreach (var term in phrasings[i].Terms)
            {
                counts[term]++;
                norms[i] += terms.Of(term, filler[term]);
            }
        }

        ranges = new (int, int)[terms.Count];
        var start = 0;
        for (var t = 0; t < counts.Length; t++)
        {
            ranges[t] = (start, 0);
            start += counts[t];
        }

        postings = new int[start];
        for (var i = 0; i < phrasings.Count; i++)
        {
            foreach (var term in phrasings[i].Terms)
            {
                ref var range = ref ranges[term];
                postings[range.Start + range.Length++] = i;
            }
        }
    }

    /// <summary>
    /// Writes into <paramref name="best"/>, by owner, the likeness of the owner's nearest phrasing.
    /// </summary>
    /// <param name="question">The tokens of the question.</param>
    /// <param name="ignored">The weight to leave out of the question for an owner: the words that name the owner's own subject.</param>
    /// <param name="best">As long as there are owners; overwritten.</param>
    public void Score(List<Token> question, Func<int, ulong> ignored, Span<float> best)
    {
        best.Clear();
        var shared = ArrayPool<float>.Shared.Rent(phrasings.Count);
        shared.AsSpan(0, phrasings.Count).Clear();
        try
        {
            var count = Math.Min(question.Count, 64);
            Span<float> weights = stackalloc float[64];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var total = 0f;
            for (var q = 0; q < count; q++)
            {
                var token = question[q];
                if (!seen.Add(token.Stem))
                {
                    continue;
                }

                var weight = weights[q] = terms.Of(token);
                total += weight;
                var id = terms.Find(token.Stem);
                if (id < 0)
                {
                    continue;
                }

                weight *= token.Confidence;
                var (start, length) = ranges[id];
                foreach (var phrasing in postings.AsSpan(start, length))
                {
                    shared[phrasing] += weight;
                }
            }

            var lastOwner = -1;
            var ownTotal = total;
            for (var i = 0; i < phrasings.Count; i++)
            {
                if (shared[i] == 0)
                {
                    continue;
                }

                var owner = phrasings[i].Owner;
                if (owner != lastOwner)
                {
                    lastOwner = owner;
                    ownTotal = total - Sum(weights, ignored(owner));
                }

                var likeness = shared[i] / MathF.Sqrt(MathF.Max(ownTotal, shared[i]) * norms[i]);
                best[owner] = MathF.Max(best[owner], MathF.Min(likeness, 1));
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(shared);
        }
    }

    private static float Sum(ReadOnlySpan<float> weights, ulong mask)
    {
        var sum = 0f;
        for (; mask != 0; mask &= mask - 1)
        {
            sum += weights[System.Numerics.BitOperations.TrailingZeroCount(mask)];
        }

        return sum;
    }
}
