using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>A question's stems as a unit vector, weighed as the phrasings of an index are; dispose it when done.</summary>
internal readonly struct WeighedQuestion : IDisposable
{
    private readonly float[] nearness;

    /// <param name="question">The question.</param>
    /// <param name="index">What it is to be compared with.</param>
    public WeighedQuestion(List<Token> question, PhrasingIndex index)
    {
        var rarity = index.Rarity;
        nearness = ArrayPool<float>.Shared.Rent(rarity.Length);
        nearness.AsSpan(0, rarity.Length).Clear();
        var stems = new List<(int Stem, float Weight)>(question.Count);
        var square = 0f;
        foreach (var token in question)
        {
            if (token.Stem < 0)
            {
                square += index.Unknown * index.Unknown;
                continue;
            }

            if (nearness[token.Stem] == 0)
            {
                stems.Add((token.Stem, 0));
            }

            nearness[token.Stem] += rarity[token.Stem] * token.Confidence;
        }

        foreach (var (stem, _) in stems)
        {
            square += nearness[stem] * nearness[stem];
        }

        for (var s = 0; s < stems.Count; s++)
        {
            var stem = stems[s].Stem;
            stems[s] = (stem, nearness[stem] / MathF.Sqrt(square));
            nearness[stem] = stems[s].Weight * rarity[stem];
        }

        Stems = stems;
    }

    /// <summary>The different stems with their weights.</summary>
    public List<(int Stem, float Weight)> Stems { get; }

    /// <summary>By stem, what a phrasing that has it gains: the weight of both sides.</summary>
    public ReadOnlySpan<float> Nearness => nearness;

    public void Dispose() => ArrayPool<float>.Shared.Return(nearness);
}
