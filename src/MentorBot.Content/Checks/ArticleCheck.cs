using MentorBot.Content.Articles;
using MentorBot.Content.Sources;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Checks;

/// <summary>What an article must have in itself.</summary>
internal static class ArticleCheck
{
    public static void Run(ArticleDraft article)
    {
        Facets(article);
        Slugs(article);
        Headings(article);
        foreach (var passage in article.Passages)
        {
            Passage(article, passage);
        }
    }

    /// <summary>What its passages must have in their texts.</summary>
    public static void Bodies(ArticleDraft article)
    {
        foreach (var passage in article.Passages)
        {
            Body(article, passage);
        }
    }

    private static void Facets(ArticleDraft article)
    {
        var kind = article.Id.Kind;
        var slugs = article.Passages.Select(p => p.Slug).Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        var concepts = slugs.Where(s => Core.Knowledge.Facets.Of(s) == Facet.Concept).ToArray();
        if (!article.IsWhole && article.Passages.Count > 0)
        {
            return;
        }

        if (article.Passages.Count < ContentLimits.FewestPassages(kind))
        {
            article.File.Fault(1, $"this {ArticleId.Word(kind)} has {article.Passages.Count} passages; the least is {ContentLimits.FewestPassages(kind)}");
        }

        if (article.Passages.Count == 0)
        {
            return;
        }

        foreach (var facet in Core.Knowledge.Facets.Required(kind).Select(f => f.Slug()).Where(f => !slugs.Contains(f)))
        {
            var nearest = Hint.Nearest(facet, concepts) is { } other ? $"; is {{#{other}}} meant to be it?" : "";
            article.File.Fault(1, $"this {ArticleId.Word(kind)} lacks the passage {{#{facet}}}{nearest}");
        }

        if (concepts.Length < ContentLimits.FewestConcepts(kind))
        {
            article.File.Fault(1, $"this {ArticleId.Word(kind)} has {concepts.Length} passages on concepts of its own; "
                + $"the least is {ContentLimits.FewestConcepts(kind)}");
        }
    }

    private static void Slugs(ArticleDraft article)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (passage, slug) in article.Passages.Select(p => (p, p.Slug)).Concat(article.Passages.SelectMany(p => p.Was.Select(w => (p, w)))))
        {
            if (slug.Length > 0 && !lines.TryAdd(slug, passage.Line))
            {
                article.File.Fault(passage.Line, $"the slug \"{slug}\" stands twice, first on line {lines[slug]}");
            }
        }
    }

    private static void Headings(ArticleDraft article)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in article.Passages)
        {
            if (!lines.TryAdd(Words.Bare(passage.Heading), passage.Line))
            {
                article.File.Fault(passage.Line, $"the heading \"{passage.Heading}\" stands twice, first on line {lines[Words.Bare(passage.Heading)]}");
            }
        }
    }

    private static void Passage(ArticleDraft article, PassageDraft passage)
    {
        void Fault(string message) => article.File.Fault(passage.Line, $"section \"{passage.Heading}\" {message}");

        if (passage.Heading.Length > ContentLimits.HeadingCharacters)
        {
            Fault($"has a heading of {passage.Heading.Length} characters; the most is {ContentLimits.HeadingCharacters}");
        }

        // An id is ASCII, so that a character is a byte.
        var id = article.Id.Passage(passage.Slug).ToString();
        if (id.Length > PassageId.MaxBytes)
        {
            Fault($"has the id {id} of {id.Length} bytes; the most is {PassageId.MaxBytes}");
        }

        if (passage.Asks.Count < ContentLimits.FewestAsks)
        {
            Fault($"has {passage.Asks.Count} lines \"? question\"; the least is {ContentLimits.FewestAsks}");
        }

        if (passage.Next.Count is < ContentLimits.FewestNext or > ContentLimits.MostNext)
        {
            Fault($"has {passage.Next.Count} next passages on its \"> \" line; it may have {ContentLimits.FewestNext} to {ContentLimits.MostNext}");
        }

    }

    private static void Body(ArticleDraft article, PassageDraft passage)
    {
        void Fault(string message) => article.File.Fault(passage.Line, $"section \"{passage.Heading}\" {message}");

        var words = Words.Count(passage.Words);
        if (words > ContentLimits.MostWords)
        {
            Fault($"has {words} words; the most is {ContentLimits.MostWords}");
        }
        else if (words < ContentLimits.FewestWords)
        {
            Fault($"has {words} words; the least is {ContentLimits.FewestWords}");
        }

        if (passage.Body.Value.Document.Blocks is not [.., Paragraph { Content: [Text { Value: var last }, ..] }]
            || !last.StartsWith("Next:", StringComparison.Ordinal))
        {
            Fault("must end with a paragraph that starts with \"Next:\", one thing to do today");
        }
    }
}
