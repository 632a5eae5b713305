using System.Numerics;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Recognises questions about several subjects, and finds the passage that compares just these, if somebody wrote it.</summary>
internal sealed class Comparisons
{
    private const int Most = 4;

    private readonly PassageIndex index;
    private readonly HashSet<int>[] named;

    public Comparisons(PassageIndex index)
    {
        this.index = index;
        named = new HashSet<int>[index.Passages.Count];
        foreach (var (number, passage) in index.Passages.Index())
        {
            var inHeading = index.Mentioned(passage.Heading);
            var inAsks = passage.Asks.SelectMany(index.Mentioned).CountBy(a => a).Where(c => c.Value >= 2).Select(c => c.Key);
            named[number] = [.. inHeading, .. inAsks, .. passage.Id.Article.Kind == ArticleKind.Guide ? [] : (int[])[index.ArticleOf(number)]];
        }
    }

    /// <summary>The comparison that a question asks for, or null.</summary>
    public Compared? Asked(QuestionReading reading, IReadOnlyList<Mention> mentions, IReadOnlyList<RankedPassage> ranking)
    {
        var articles = mentions
            .Where(m => m.Strength >= 0.5f)
            .Select(m => index.Library.Articles[m.Article])
            .Distinct()
            .ToList();
        if (articles.Count < 2 || articles[0].Id.Kind == ArticleKind.Guide || articles.Exists(a => a.Id.Kind != articles[0].Id.Kind))
        {
            return null;
        }

        articles = [.. articles.Take(Most)];
        var onlyNames = BitOperations.PopCount(reading.Content & ~reading.Named) == 0;
        var wanted = (Facet)Array.IndexOf(reading.Facets, reading.Facets.Max());
        if (onlyNames && wanted is not (Facet.What or Facet.Concept) && reading.Facets[(int)wanted] > 0.7f && !reading.Compares
            && articles.TrueForAll(a => a.Find(wanted) is not null))
        {
            return Of(articles, wanted, ranking);
        }

        return reading.Compares || onlyNames ? Of(articles, Facet.Concept, ranking) : null;
    }

    /// <summary>A comparison of given articles.</summary>
    public Compared Of(IReadOnlyList<Article> articles, Facet facet, IReadOnlyList<RankedPassage> ranking)
    {
        var numbers = articles.Select(a => index.NumberOf(a.Id)).ToHashSet();
        var verdict = facet == Facet.Concept
            ? ranking.Where(r => named[r.Passage].Count(numbers.Contains) >= 2).Select(r => index.Passages[r.Passage]).FirstOrDefault()
            : null;
        return new Compared(articles, facet, verdict);
    }
}
