namespace MentorBot.Core.Answers;

/// <summary>How like all phrasings of an owner together a question is: the cosine to their sum, which is their centroid.</summary>
internal sealed class CentroidIndex
{
    /// <summary>A stem that more than this share of the owners have tells none of them apart, and would cost the most.</summary>
    private const float TooCommon = 0.5f;
    private const int FewOwners = 200;

    private readonly PostingTable postings;

    /// <summary>Builds the index.</summary>
    /// <param name="phrasings">The phrasings.</param>
    public CentroidIndex(PhrasingIndex phrasings)
    {
        postings = new PostingTable(Frequencies(phrasings));
        var rarity = phrasings.Rarity;
        var sums = new float[rarity.Length];
        var touched = new List<int>();
        for (var owner = 0; owner < phrasings.Count; owner++)
        {
            touched.Clear();
            var (from, to) = phrasings.Of(owner);
            for (var p = from; p < to; p++)
            {
                foreach (var stem in phrasings.Stems(p))
                {
                    if (sums[stem] == 0)
                    {
                        touched.Add(stem);
                    }

                    sums[stem] += rarity[stem] / phrasings.Length(p);
                }
            }

            Add(owner, sums, touched);
        }
    }

    /// <summary>Writes, by owner, the cosine to the centroid, 0 to 1.</summary>
    public void Score(WeighedQuestion question, Span<float> cosines)
    {
        cosines.Clear();
        foreach (var (stem, weight) in question.Stems)
        {
            var unit = weight * Posting.Unit;
            foreach (var posting in postings[stem])
            {
                cosines[posting.Text] += unit * posting.Share;
            }
        }
    }

    /// <summary>How many owners have each stem; 0 for one that is too common.</summary>
    private static int[] Frequencies(PhrasingIndex phrasings)
    {
        var frequencies = new int[phrasings.Rarity.Length];
        var lastOwner = new int[frequencies.Length];
        for (var owner = 0; owner < phrasings.Count; owner++)
        {
            var (from, to) = phrasings.Of(owner);
            for (var p = from; p < to; p++)
            {
                foreach (var stem in phrasings.Stems(p))
                {
                    if (lastOwner[stem] != owner + 1)
                    {
                        lastOwner[stem] = owner + 1;
                        frequencies[stem]++;
                    }
                }
            }
        }

        var most = phrasings.Count > FewOwners ? TooCommon * phrasings.Count : int.MaxValue;
        return Array.ConvertAll(frequencies, f => f > most ? 0 : f);
    }

    /// <summary>Adds an owner's postings, and clears its sums for the next.</summary>
    private void Add(int owner, float[] sums, List<int> touched)
    {
        var square = 0f;
        foreach (var stem in touched)
        {
            square += sums[stem] * sums[stem];
        }

        foreach (var stem in touched)
        {
            if (postings[stem].Length > 0)
            {
                postings.Add(stem, owner, sums[stem] / MathF.Sqrt(square));
            }

            sums[stem] = 0;
        }
    }
}
