using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>Example phrasings, each of which stands for something: how like the nearest, and how like all of them together, a question is.</summary>
internal sealed class PhrasingIndex
{
    private readonly VectorIndex phrasings = new();
    private readonly List<int> owners = [];
    private readonly List<List<Token>> texts = [];
    private float[] spread = [];

    /// <summary>Adds one way to say what <paramref name="owner"/> stands for.</summary>
    public void Add(List<Token> tokens, int owner)
    {
        if (tokens.Count > 0)
        {
            phrasings.Add(tokens);
            owners.Add(owner);
            texts.Add(tokens);
        }
    }

    /// <summary>Builds the index; call once, after the last phrasing.</summary>
    public void Freeze()
    {
        phrasings.Freeze();
        spread = new float[owners.Count == 0 ? 0 : owners.Max() + 1];
        foreach (var group in owners.Index().GroupBy(o => o.Item))
        {
            spread[group.Key] = phrasings.LengthOfSum([.. group.Select(g => texts[g.Index])]);
        }

        texts.Clear();
        texts.TrimExcess();
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
                    centroid[owner] += cosines[i] / spread[owner];
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
