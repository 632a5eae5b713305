using MentorBot.Content.Articles;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Checks;

/// <summary>Everything that is named exists: skills of front matter, next passages, targets of links.</summary>
internal sealed class ReferencesCheck
{
    private readonly Dictionary<string, ArticleDraft> articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> passages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);

    /// <summary>Articles whose passages are not all known: no reference to them is judged, their own faults tell enough.</summary>
    private readonly HashSet<string> uncertain;

    /// <param name="drafts">The articles that were read.</param>
    /// <param name="unread">The articles that could not be read.</param>
    public ReferencesCheck(IReadOnlyList<ArticleDraft> drafts, IEnumerable<ArticleId> unread)
    {
        uncertain = unread.Concat(drafts.Where(d => !d.IsWhole).Select(d => d.Id)).Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var article in drafts)
        {
            articles.TryAdd(article.Id.ToString(), article);
            foreach (var passage in article.Passages.Where(p => p.Slug.Length > 0))
            {
                passages.Add($"{article.Id}#{passage.Slug}");
            }
        }

        foreach (var article in drafts)
        {
            Renames(article);
        }
    }

    /// <summary>Holds the front matter and the passages of an article to what there is.</summary>
    public void Run(ArticleDraft article)
    {
        var (file, front) = (article.File, article.Front);
        Skills(file, "prerequisites", front.Prerequisites);
        Skills(file, "must", front.Must);
        Skills(file, "should", front.Should);
        Skills(file, "nice", front.Nice);
        Once(file, [("must", front.Must), ("should", front.Should), ("nice", front.Nice)]);
        foreach (var passage in article.Passages)
        {
            Next(article, passage);
        }
    }

    /// <summary>Holds the links in the passages of an article to what there is.</summary>
    public void Bodies(ArticleDraft article) => Links(article.File, article.Passages.SelectMany(p => p.Body.Value.Targets));

    /// <summary>Holds the targets of links to what there is.</summary>
    public void Links(SourceFile file, IEnumerable<Placed<string>> targets)
    {
        foreach (var target in targets)
        {
            if (Missing(target.Value, passageOnly: false) is { } fault)
            {
                file.Fault(target.Line, $"the link to {target.Value} {fault}");
            }
        }
    }

    /// <summary>Holds one id to what there is.</summary>
    public void Hold(SourceFile file, string what, Placed<string> id, bool passageOnly)
    {
        if (Missing(id.Value, passageOnly) is { } fault)
        {
            file.Fault(id.Line, $"{what} {id.Value} {fault}");
        }
    }

    private void Renames(ArticleDraft article)
    {
        foreach (var was in article.Front.Was)
        {
            var old = article.Id with { Name = was.Value };
            if (articles.ContainsKey(old.ToString()) || !renamed.TryAdd(old.ToString(), article.Id.ToString()))
            {
                article.File.Fault(was.Line, $"\"was\" names {old}, which is another article");
            }
        }

        foreach (var passage in article.Passages)
        {
            foreach (var was in passage.Was)
            {
                renamed.TryAdd($"{article.Id}#{was}", $"{article.Id}#{passage.Slug}");
            }
        }
    }

    private void Skills(SourceFile file, string key, IReadOnlyList<Placed<string>> skills)
    {
        foreach (var skill in skills)
        {
            if (Missing($"skill:{skill.Value}", passageOnly: false) is { } fault)
            {
                file.Fault(skill.Line, $"the skill \"{skill.Value}\" in \"{key}\" {fault}");
            }
        }
    }

    private static void Once(SourceFile file, IReadOnlyList<(string Key, IReadOnlyList<Placed<string>> Skills)> lists)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, skills) in lists)
        {
            foreach (var skill in skills)
            {
                if (!places.TryAdd(skill.Value, key) && places[skill.Value] != key)
                {
                    file.Fault(skill.Line, $"the skill \"{skill.Value}\" stands in \"{places[skill.Value]}\" and in \"{key}\"; it stands in one list only");
                }
            }
        }
    }

    private void Next(ArticleDraft article, PassageDraft passage)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { $"{article.Id}#{passage.Slug}" };
        foreach (var next in passage.Next)
        {
            if (!article.IsWhole && next.Value.StartsWith($"{article.Id}#", StringComparison.Ordinal))
            {
                continue;
            }

            if (!seen.Add(next.Value))
            {
                article.File.Fault(next.Line, $"the next passage {next.Value} is this passage itself or stands twice");
            }
            else if (Missing(next.Value, passageOnly: true) is { } fault)
            {
                article.File.Fault(next.Line, $"the next passage {next.Value} {fault}");
            }
        }
    }

    private string? Missing(string id, bool passageOnly)
    {
        var hash = id.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 && passageOnly)
        {
            return "names no passage; write kind:id#slug, or #slug for this article";
        }

        if (hash < 0 ? articles.ContainsKey(id) : passages.Contains(id))
        {
            return null;
        }

        var article = hash < 0 ? id : id[..hash];
        if (uncertain.Contains(article))
        {
            return null;
        }

        if ((renamed.GetValueOrDefault(id) ?? (renamed.GetValueOrDefault(article) is { } now ? $"{now}{id[article.Length..]}" : null)) is { } present)
        {
            return $"was renamed; write {present}";
        }

        if (!(hash < 0 ? ArticleId.TryParse(id, out _) : PassageId.TryParse(id, out _)))
        {
            return "is not an id; write kind:id or kind:id#slug, where the kind is role, skill or guide";
        }

        return $"does not exist{Nearest(article, hash < 0 ? "" : id[(hash + 1)..])}";
    }

    /// <summary>The article, or when that exists its passage, that a wrong id may have meant.</summary>
    private string Nearest(string article, string slug)
    {
        if (articles.TryGetValue(article, out var found))
        {
            return Hint.Nearest(slug, found.Passages.Select(p => p.Slug)) is { } near ? $"; did you mean \"{article}#{near}\"?" : "";
        }

        // The kind is right more often than not: only names of that kind are compared.
        var colon = article.IndexOf(':', StringComparison.Ordinal) + 1;
        var names = articles.Keys.Where(k => k.StartsWith(article[..colon], StringComparison.Ordinal)).Select(k => k[colon..]);
        return Hint.Nearest(article[colon..], names) is { } name ? $"; did you mean \"{article[..colon]}{name}\"?" : "";
    }
}
