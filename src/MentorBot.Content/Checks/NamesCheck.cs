using MentorBot.Content.Articles;

namespace MentorBot.Content.Checks;

/// <summary>An alias names one article only: it is no alias, title or id of another.</summary>
internal static class NamesCheck
{
    public static void Run(IReadOnlyList<ArticleDraft> articles)
    {
        var names = new Dictionary<string, List<Name>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var name in Of(article).DistinctBy(n => n.Text))
            {
                Hold(names, name);
            }
        }
    }

    private static void Hold(Dictionary<string, List<Name>> names, Name name)
    {
        if (!names.TryGetValue(name.Text, out var holders))
        {
            names[name.Text] = holders = [];
        }

        if (holders.Find(h => h.IsAlias || name.IsAlias) is { } other)
        {
            var (what, whats) = (name.IsAlias ? "alias" : "name", other.IsAlias ? "an alias" : "a name");
            name.Article.File.Fault(name.Line, $"the {what} \"{name.Text}\" is also {whats} of {other.Article.Id} "
                + $"({other.Article.File.Name}:{other.Line}); an alias names one article only");
        }

        holders.Add(name);
    }

    private static IEnumerable<Name> Of(ArticleDraft article) =>
    [
        .. article.Front.Aliases.Select(a => new Name(a.Value.ToLowerInvariant(), a.Line, article, IsAlias: true)),
        .. article.Front.Title.Value.Length > 0
            ? [new Name(article.Front.Title.Value.ToLowerInvariant(), article.Front.Title.Line, article, IsAlias: false)]
            : Array.Empty<Name>(),
        new Name(article.Id.Name, 1, article, IsAlias: false),
    ];

    private sealed record Name(string Text, int Line, ArticleDraft Article, bool IsAlias);
}
