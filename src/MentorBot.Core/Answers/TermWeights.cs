using System.Runtime.InteropServices;

namespace MentorBot.Core.Answers;

/// <summary>Numbers the stems of a collection and weighs them by how rare they are: smoothed inverse document frequency.</summary>
internal sealed class TermWeights
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> frequency = [];
    private float[] weights = [];
    private int documents;

    /// <summary>How many stems are known.</summary>
    public int Count => ids.Count;

    /// <summary>The weight of a stem that no document has: as telling as the rarest one.</summary>
    public float UnknownWeight { get; private set; }

    /// <summary>Counts a document: how often it has each stem, by the stems' numbers.</summary>
    public Dictionary<int, int> Add(IEnumerable<Token> tokens)
    {
        documents++;
        var counts = new Dictionary<int, int>();
        foreach (var token in tokens)
        {
            var id = IdOf(token.Stem);
            if (++CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out var known) == 1 && !known)
            {
                frequency[id]++;
            }
        }

        return counts;
    }

    /// <summary>Fixes the weights; call once, after the last document.</summary>
    public void Freeze()
    {
        weights = [.. frequency.Select(Rarity)];
        UnknownWeight = Rarity(0);
    }

    /// <summary>The number of a stem, or -1.</summary>
    public int Find(string stem) => ids.GetValueOrDefault(stem, -1);

    /// <summary>The weight of a stem by its number; of -1 that of an unknown one.</summary>
    public float Of(int id) => id < 0 ? UnknownWeight : weights[id];

    private float Rarity(int count) => MathF.Log((1f + documents) / (1f + count)) + 1;

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
