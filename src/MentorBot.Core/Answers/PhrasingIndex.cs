namespace MentorBot.Core.Answers;

/// <summary>
/// Example phrasings, each of which stands for something (its owner): how like the nearest of an owner a question is. The likeness is the
/// cosine of vectors of stems, each stem weighed by its rarity among the phrasings.
/// </summary>
internal sealed class PhrasingIndex
{
    /// <summary>From this cosine on, two phrasings have the same stems.</summary>
    public const float Same = 0.999f;

    // Phrasing p has the stems stems[starts[p]] .. stems[starts[p + 1] - 1]; owner o has the phrasings firsts[o] .. firsts[o + 1] - 1.
    private readonly int[] stems;
    private readonly int[] starts;
    private readonly int[] firsts;
    private readonly float[] lengths;
    private readonly float[] rarity;

    /// <summary>Builds the index.</summary>
    /// <param name="owners">The phrasings of each owner; owners are numbered from 0.</param>
    /// <param name="known">How many stems have a number.</param>
    public PhrasingIndex(IReadOnlyList<Phrasings> owners, int known)
    {
        stems = new int[owners.Sum(o => o.Stems.Length)];
        starts = new int[owners.Sum(o => o.Ends.Length) + 1];
        firsts = new int[owners.Count + 1];
        var (stem, phrasing) = (0, 0);
        for (var o = 0; o < owners.Count; o++)
        {
            foreach (var end in owners[o].Ends)
            {
                starts[++phrasing] = stem + end;
            }

            owners[o].Stems.CopyTo(stems, stem);
            stem += owners[o].Stems.Length;
            firsts[o + 1] = phrasing;
        }

        var frequency = new int[known];
        foreach (var s in stems)
        {
            frequency[s]++;
        }

        rarity = Array.ConvertAll(frequency, f => MathF.Log((1f + starts.Length) / (1f + f)) + 1);
        lengths = new float[starts.Length - 1];
        for (var p = 0; p < lengths.Length; p++)
        {
            var square = 0f;
            foreach (var s in Stems(p))
            {
                square += rarity[s] * rarity[s];
            }

            lengths[p] = MathF.Sqrt(square);
        }
    }

    /// <summary>How many owners there are.</summary>
    public int Count => firsts.Length - 1;

    /// <summary>The weight of each stem, rarer is heavier.</summary>
    public ReadOnlySpan<float> Rarity => rarity;

    /// <summary>What a word weighs that nobody wrote down.</summary>
    public float Unknown => (MathF.Log(1f + starts.Length) + 1) * VectorIndex.UnknownShare;

    /// <summary>The numbers of an owner's phrasings: from the first to before the last.</summary>
    public (int From, int To) Of(int owner) => (firsts[owner], firsts[owner + 1]);

    /// <summary>The different stems of a phrasing.</summary>
    public ReadOnlySpan<int> Stems(int phrasing) => stems.AsSpan(starts[phrasing], starts[phrasing + 1] - starts[phrasing]);

    /// <summary>The length of a phrasing's vector.</summary>
    public float Length(int phrasing) => lengths[phrasing];

    /// <summary>The cosine to the nearest phrasing of an owner, 0 to 1.</summary>
    public float Nearest(WeighedQuestion question, int owner)
    {
        var weights = question.Nearness;
        var nearest = 0f;
        var s = starts[firsts[owner]];
        for (var p = firsts[owner]; p < firsts[owner + 1]; p++)
        {
            var dot = 0f;
            for (var end = starts[p + 1]; s < end; s++)
            {
                dot += weights[stems[s]];
            }

            if (dot > nearest * lengths[p])
            {
                nearest = dot / lengths[p];
            }
        }

        return MathF.Min(nearest, 1);
    }
}
