using System.Numerics;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Recognises questions about several subjects, and finds the passage that compares just these, if somebody wrote it.</summary>
internal sealed class Comparisons(PassageIndex index)
{
    private const int Most = 4;

    /// <summary>With more words than this besides the names, a question is about something of the subjects, not about the choice.</summary>
    private const int MostOtherWords = 2;

    /// <summary>Names with more words than this beside them, and none that compares, are asked something else: "debug a neural network".</summary>
    private const int MostFillers = 1;

    private const int MostWordsOfAList = 3;

    /// <summary>The guide that compares the roles.</summary>
    public static ArticleId OfRoles { get; } = new(ArticleKind.Guide, "compare-roles");

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
        var rest = BitOperations.PopCount(reading.Content & ~reading.Named);
        if (rest == 0 && (Facet)Array.IndexOf(reading.Facets, reading.Facets.Max()) is var wanted && wanted is not (Facet.What or Facet.Concept) && reading.Facets[(int)wanted] > 0.7f && !reading.Compares
            && articles.TrueForAll(a => a.Find(wanted) is not null))
        {
            return Of(articles, wanted, ranking);
        }

        var asksMore = reading.Tokens.Count - BitOperations.PopCount(reading.Named) > MostFillers;
        return (rest == 0 && (reading.Compares || !asksMore)) || (reading.Compares && rest <= MostOtherWords)
            ? Of(articles, Facet.Concept, ranking) with { Without = IsList(reading) ? Unnamed(reading) : [] }
            : null;
    }

    /// <summary>The words of a list of names that name nothing.</summary>
    public static IReadOnlyList<string> Unnamed(QuestionReading reading) =>
        [.. reading.Tokens.Where((_, i) => ((reading.Content & ~reading.Named) >> i & 1) == 1).Select(t => t.Surface)];

    /// <summary>"numpy vs pandas vs cooking": names, what may be one, and hardly a word between them.</summary>
    private static bool IsList(QuestionReading reading) =>
        reading.Tokens.Count - BitOperations.PopCount(reading.Content | reading.Named) <= MostWordsOfAList;

    /// <summary>A comparison of given articles.</summary>
    public Compared Of(IReadOnlyList<Article> articles, Facet facet, IReadOnlyList<RankedPassage> ranking) =>
        new(articles, facet, facet == Facet.Concept ? Verdict(articles, ranking) : null);

    /// <summary>The passage that names just these: of several the best ranked, else the one that names the fewest others.</summary>
    private Passage? Verdict(IReadOnlyList<Article> articles, IReadOnlyList<RankedPassage> ranking)
    {
        var numbers = articles.Select(a => index.NumberOf(a.Id)).ToHashSet();
        var fitting = Enumerable.Range(0, index.Passages.Count).Where(p => index.About[p].Count >= 2 && numbers.IsSubsetOf(index.About[p])).ToList();
        var ranked = ranking.Select(r => r.Passage).Where(fitting.Contains);
        var others = fitting.Where(p => index.About[p].Count == numbers.Count).OrderByDescending(p => index.Passages[p].Id.Article.Kind == ArticleKind.Guide);
        return ranked.Concat(others).Select(p => index.Passages[p]).FirstOrDefault();
    }
}
