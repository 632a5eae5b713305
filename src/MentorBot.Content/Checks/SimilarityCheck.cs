using MentorBot.Content.Articles;

namespace MentorBot.Content.Checks;

/// <summary>No two passages say the same: of the runs of words of both, few may be shared.</summary>
internal static class SimilarityCheck
{
    public static void Run(IReadOnlyList<ArticleDraft> articles)
    {
        var passages = new List<(ArticleDraft Article, PassageDraft Passage)>();
        foreach (var article in articles)
        {
            passages.AddRange(article.Passages.Select(p => (article, p)));
        }

        foreach (var (first, second, likeness) in SharedRuns.Of([.. passages.Select(p => Shingles.Of(p.Passage.Words))]))
        {
            if (likeness >= ContentLimits.MostSimilarity)
            {
                var (one, other) = (passages[first], passages[second]);
                other.Article.File.Fault(other.Passage.Line, $"section \"{other.Passage.Heading}\" says much the same as "
                    + $"\"{one.Passage.Heading}\" ({one.Article.File.Name}:{one.Passage.Line}); keep one and link to it");
            }
        }
    }
}
