using System.Runtime.InteropServices;

namespace MentorBot.Core.Answers;

/// <summary>Numbers the stems of a collection and weighs them by how rare they are.</summary>
internal sealed class TermWeights
{
    /// <summary>Function words steer a question ("how long", "when not to") but must not outweigh its subject.</summary>
    private const float FillerShare = 0.35f;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> frequency = [];
    private float[] weights = [];
    private int documents;

    /// <summary>How many stems are known.</summary>
    public int Count => ids.Count;

    /// <summary>The weight of a stem that no document has: as telling as the rarest one.</summary>
    public float UnknownWeight { get; private set; }

    /// <summary>Counts a document's distinct stems and gives their numbers.</summary>
    public int[] AddDocument(IEnumerable<Token> tokens)
    {
        documents++;
        var seen = new HashSet<int>();
        foreach (var token in tokens)
        {
            if (seen.Add(IdOf(token.Stem)))
            {
                frequency[IdOf(token.Stem)]++;
            }
        }

        return [.. seen];
    }

    /// <summary>Fixes the weights; call once, after the last document.</summary>
    public void Freeze()
    {
        weights = new float[ids.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Rarity(frequency[i]);
        }

        UnknownWeight = Rarity(1);
    }

    /// <summary>The number of a stem, or -1.</summary>
    public int Find(string stem) => ids.GetValueOrDefault(stem, -1);

    /// <summary>The weight of a token of a question.</summary>
    public float Of(Token token)
    {
        var id = Find(token.Stem);
        return (id < 0 ? UnknownWeight : weights[id]) * (token.Filler ? FillerShare : 1f);
    }

    /// <summary>The weight of a stem by its number.</summary>
    public float Of(int id, bool filler) => weights[id] * (filler ? FillerShare : 1f);

    /// <summary>Robertson and Sparck Jones' inverse document frequency, kept above zero.</summary>
    private float Rarity(int count) => MathF.Log(1 + ((documents - count + 0.5f) / (count + 0.5f)));

    private int IdOf(string stem)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, stem, out var known);
        if (!known)
        {
            id = frequency.Count;
            frequency.Add(0);
        }

        return id;
    }
}
