using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>Example phrasings, each of which stands for something: how like the nearest, and how like all of them together, a question is.</summary>
internal sealed class PhrasingIndex
{
    private readonly VectorIndex phrasings = new();
    private readonly List<int> owners = [];
    private float[] lengths = [];

    /// <summary>Adds one way to say what <paramref name="owner"/> stands for.</summary>
    public void Add(List<Token> tokens, int owner)
    {
        if (tokens.Count > 0)
        {
            phrasings.Add(tokens);
            owners.Add(owner);
        }
    }

    /// <summary>Builds the index; call once, after the last phrasing.</summary>
    /// <param name="stems">How many stems have a number.</param>
    public void Freeze(int stems)
    {
        phrasings.Freeze(stems);
        lengths = new float[owners.Count == 0 ? 0 : owners.Max() + 1];
        phrasings.SquaredLengthsOfSums(owners, lengths);
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = MathF.Sqrt(lengths[i]);
        }
    }

    /// <summary>
    /// Writes, by owner, the cosine to the owner's nearest phrasing and to the sum of its phrasings (their centroid); each 0 to 1.
    /// </summary>
    public void Score(List<Token> question, Span<float> nearest, Span<float> centroid)
    {
        nearest.Clear();
        centroid.Clear();
        var cosines = ArrayPool<float>.Shared.Rent(phrasings.Count);
        var matched = ArrayPool<ulong>.Shared.Rent(phrasings.Count);
        try
        {
            phrasings.Score(question, cosines.AsSpan(0, phrasings.Count), matched.AsSpan(0, phrasings.Count));
            for (var i = 0; i < phrasings.Count; i++)
            {
                if (cosines[i] > 0)
                {
                    var owner = owners[i];
                    nearest[owner] = MathF.Max(nearest[owner], cosines[i]);
                    centroid[owner] += cosines[i] / lengths[owner];
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(cosines);
            ArrayPool<ulong>.Shared.Return(matched);
        }
    }
}
