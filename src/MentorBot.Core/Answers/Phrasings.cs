using System.Runtime.InteropServices;

namespace MentorBot.Core.Answers;

/// <summary>Example phrasings of one owner, each as its different stems.</summary>
/// <param name="Stems">The stems of all, one phrasing after the other.</param>
/// <param name="Ends">Where each phrasing ends among them.</param>
internal readonly record struct Phrasings(int[] Stems, int[] Ends)
{
    /// <summary>Phrasings that are given by their stems, equal ones once.</summary>
    public static Phrasings Of(IEnumerable<int[]> phrasings)
    {
        var different = phrasings.Distinct(SameStems.Comparer).ToList();
        var end = 0;
        return new Phrasings([.. different.SelectMany(p => p)], [.. different.Select(p => end += p.Length)]);
    }

    /// <summary>The order of the words counts for nothing.</summary>
    private sealed class SameStems : IEqualityComparer<int[]>
    {
        public static SameStems Comparer { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x!.Length == y!.Length && Array.TrueForAll(x, y.Contains);

        public int GetHashCode(int[] stems)
        {
            var code = 0;
            foreach (var stem in stems)
            {
                code ^= stem * 31;
            }

            return code;
        }
    }
}

/// <summary>Collects phrasings; used again for the next owner.</summary>
internal sealed class PhrasingList
{
    private readonly List<int> stems = [];
    private readonly List<int> ends = [];

    /// <summary>Adds a phrasing; one without a word is none.</summary>
    public void Add(List<Token> tokens)
    {
        var start = stems.Count;
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(tokens))
        {
            if (stems.Count - start < QuestionReading.MostTokens && !CollectionsMarshal.AsSpan(stems)[start..].Contains(token.Stem))
            {
                stems.Add(token.Stem);
            }
        }

        if (stems.Count > start)
        {
            ends.Add(stems.Count);
        }
    }

    /// <summary>What was collected; empties the list.</summary>
    public Phrasings Take()
    {
        var phrasings = new Phrasings([.. stems], [.. ends]);
        stems.Clear();
        ends.Clear();
        return phrasings;
    }

    /// <summary>The different stems of one phrasing.</summary>
    public static int[] Different(List<Token> tokens)
    {
        var list = new PhrasingList();
        list.Add(tokens);
        return list.Take().Stems;
    }
}
