using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>
/// Example phrasings, each of which stands for something (its owner): how like the nearest of an owner, and how like all of them together,
/// a question is. Both are cosines of vectors of stems weighed by their rarity among the phrasings.
/// </summary>
internal sealed class PhrasingIndex
{
    /// <summary>A stem that more than this share of the owners have tells none of them apart, and would cost the most.</summary>
    private const float TooCommon = 0.5f;
    private const int FewOwners = 200;

    // Phrasing p has the stems stems[starts[p]] .. stems[starts[p + 1] - 1]; owner o has the phrasings firsts[o] .. firsts[o + 1] - 1.
    private readonly List<int> stems = [];
    private readonly List<int> starts = [0];
    private readonly List<int> firsts = [0];
    private float[] lengths = [];
    private float[] rarity = [];
    private (int Start, int Length)[] ranges = [];
    private Posting[] postings = [];

    /// <summary>How many owners there are.</summary>
    public int Count => firsts.Count - 1;

    /// <summary>Adds an owner by the different stems of each of its phrasings; owners are numbered from 0.</summary>
    public void Add(IEnumerable<int[]> phrasings)
    {
        foreach (var phrasing in phrasings)
        {
            if (phrasing.Length > 0)
            {
                stems.AddRange(phrasing);
                starts.Add(stems.Count);
            }
        }

        firsts.Add(starts.Count - 1);
    }

    /// <summary>The different stems of a phrasing.</summary>
    public static int[] Different(List<Token> tokens)
    {
        Span<int> different = stackalloc int[Math.Min(tokens.Count, QuestionReading.MostTokens)];
        var count = 0;
        foreach (var token in tokens)
        {
            if (count < different.Length && !different[..count].Contains(token.Stem))
            {
                different[count++] = token.Stem;
            }
        }

        return different[..count].ToArray();
    }

    /// <summary>Builds the index; call once, after the last owner.</summary>
    /// <param name="known">How many stems have a number.</param>
    public void Freeze(int known)
    {
        var frequency = new int[known];
        foreach (var stem in stems)
        {
            frequency[stem]++;
        }

        rarity = [.. frequency.Select(f => MathF.Log((1f + starts.Count) / (1f + f)) + 1)];
        lengths = new float[starts.Count - 1];
        for (var p = 0; p < lengths.Length; p++)
        {
            var square = 0f;
            for (var s = starts[p]; s < starts[p + 1]; s++)
            {
                square += rarity[stems[s]] * rarity[stems[s]];
            }

            lengths[p] = MathF.Sqrt(square);
        }

        Post(known);
    }

    /// <summary>The weights of a question's stems, to score with; dispose it when done.</summary>
    public Weighed Weigh(List<Token> question) => new(this, question);

    /// <summary>Writes, by owner, the cosine to the sum of the owner's phrasings (their centroid), 0 to 1.</summary>
    public void Centroids(Weighed question, Span<float> cosines)
    {
        cosines.Clear();
        foreach (var stem in question.Stems)
        {
            var weight = question[stem];
            var (start, length) = ranges[stem];
            foreach (ref readonly var posting in postings.AsSpan(start, length))
            {
                cosines[posting.Owner] += weight * posting.Weight;
            }
        }
    }

    /// <summary>The cosine to the nearest phrasing of an owner, 0 to 1.</summary>
    public float Nearest(Weighed question, int owner)
    {
        var nearest = 0f;
        for (var p = firsts[owner]; p < firsts[owner + 1]; p++)
        {
            var dot = 0f;
            for (var s = starts[p]; s < starts[p + 1]; s++)
            {
                dot += question[stems[s]] * rarity[stems[s]];
            }

            nearest = MathF.Max(nearest, dot / lengths[p]);
        }

        return MathF.Min(nearest, 1);
    }

    /// <summary>The centroids, as postings by stem.</summary>
    private void Post(int known)
    {
        var sums = new float[known];
        var touched = new List<int>();
        var owned = new List<(int Stem, Posting Posting)>(stems.Count / 3);
        for (var owner = 0; owner < Count; owner++)
        {
            touched.Clear();
            for (var p = firsts[owner]; p < firsts[owner + 1]; p++)
            {
                for (var s = starts[p]; s < starts[p + 1]; s++)
                {
                    if (sums[stems[s]] == 0)
                    {
                        touched.Add(stems[s]);
                    }

                    sums[stems[s]] += rarity[stems[s]] / lengths[p];
                }
            }

            var square = 0f;
            foreach (var stem in touched)
            {
                square += sums[stem] * sums[stem];
            }

            foreach (var stem in touched)
            {
                owned.Add((stem, new Posting(owner, sums[stem] / MathF.Sqrt(square))));
                sums[stem] = 0;
            }
        }

        var common = owned.CountBy(o => o.Stem).Where(c => c.Value > TooCommon * Count && Count > FewOwners).Select(c => c.Key).ToHashSet();
        owned.RemoveAll(o => common.Contains(o.Stem));

        ranges = new (int, int)[known];
        foreach (var (stem, _) in owned)
        {
            ranges[stem].Length++;
        }

        var start = 0;
        for (var s = 0; s < known; s++)
        {
            (var length, ranges[s]) = (ranges[s].Length, (start, 0));
            start += length;
        }

        postings = new Posting[owned.Count];
        foreach (var (stem, posting) in owned)
        {
            ref var range = ref ranges[stem];
            postings[range.Start + range.Length++] = posting;
        }
    }

    /// <summary>A question's weight by stem, as a unit vector.</summary>
    internal readonly struct Weighed : IDisposable
    {
        private readonly float[] weights;

        public Weighed(PhrasingIndex index, List<Token> question)
        {
            weights = ArrayPool<float>.Shared.Rent(index.rarity.Length);
            weights.AsSpan(0, index.rarity.Length).Clear();
            Stems = new List<int>(question.Count);
            foreach (var token in question)
            {
                if (token.Stem < 0 || token.Stem >= index.rarity.Length)
                {
                    continue;
                }

                if (weights[token.Stem] == 0)
                {
                    Stems.Add(token.Stem);
                }

                weights[token.Stem] += index.rarity[token.Stem] * token.Confidence;
            }

            var unknown = (MathF.Log(1f + index.starts.Count) + 1) * VectorIndex.UnknownShare;
            var square = question.Count(t => t.Stem < 0) * unknown * unknown;
            foreach (var stem in Stems)
            {
                square += weights[stem] * weights[stem];
            }

            foreach (var stem in Stems)
            {
                weights[stem] /= MathF.Sqrt(square);
            }
        }

        /// <summary>The different stems.</summary>
        public List<int> Stems { get; }

        public float this[int stem] => weights[stem];

        public void Dispose() => ArrayPool<float>.Shared.Return(weights);
    }

    private readonly record struct Posting(int Owner, float Weight);
}
