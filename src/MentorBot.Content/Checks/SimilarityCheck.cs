using MentorBot.Content.Articles;

namespace MentorBot.Content.Checks;

/// <summary>No two passages say the same: of the runs of words of both, few may be shared.</summary>
internal static class SimilarityCheck
{
    public static void Run(IReadOnlyList<ArticleDraft> articles)
    {
        var passages = articles.SelectMany(a => a.Passages.Select(p => (Article: a, Passage: p))).ToArray();
        var runs = Array.ConvertAll(passages, p => p.Passage.Shingles);
        foreach (var ((first, second), shared) in Shared(runs))
        {
            var likeness = (double)shared / (runs[first].Length + runs[second].Length - shared);
            if (likeness >= ContentLimits.MostSimilarity)
            {
                var (one, other) = (passages[first], passages[second]);
                other.Article.File.Fault(other.Passage.Line, $"section \"{other.Passage.Heading}\" says much the same as "
                    + $"\"{one.Passage.Heading}\" ({one.Article.File.Name}:{one.Passage.Line}); keep one and link to it");
            }
        }
    }

    /// <summary>How many runs each pair of passages shares, by sorting all runs: pairs that share none cost nothing.</summary>
    private static Dictionary<(int First, int Second), int> Shared(ulong[][] runs)
    {
        var all = runs.SelectMany(r => r).ToArray();
        var owners = runs.SelectMany((r, i) => Enumerable.Repeat(i, r.Length)).ToArray();
        Array.Sort(all, owners);
        var shared = new Dictionary<(int, int), int>();
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && all[end] == all[start])
            {
                end++;
            }

            Count(owners.AsSpan(start, end - start), shared);
            start = end;
        }

        return shared;
    }

    private static void Count(Span<int> owners, Dictionary<(int, int), int> shared)
    {
        owners.Sort();
        for (var i = 0; i < owners.Length; i++)
        {
            for (var j = i + 1; j < owners.Length; j++)
            {
                shared[(owners[i], owners[j])] = shared.GetValueOrDefault((owners[i], owners[j])) + 1;
            }
        }
    }
}
