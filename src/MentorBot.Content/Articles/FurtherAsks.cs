using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>
/// Further questions of an article's passages, one a line below a line <c>## slug</c>, in a file of their own so that the article stays readable.
/// </summary>
internal sealed class FurtherAsks
{
    private readonly Dictionary<string, List<AskDraft>> bySlug = new(StringComparer.Ordinal);
    private readonly List<(SourceFile File, int Line, string Slug)> slugs = [];

    /// <summary>Reads the file of an article; there need not be one.</summary>
    public static FurtherAsks Read(ArticlePlace place, FaultLog faults)
    {
        var asks = new FurtherAsks();
        if (File.Exists(place.AsksPath) && SourceFile.Read(place.AsksPath, place.AsksName, faults) is { } file)
        {
            asks.Take(file);
        }

        return asks;
    }

    /// <summary>The questions of a passage.</summary>
    public IEnumerable<AskDraft> Of(string slug) => bySlug.GetValueOrDefault(slug) ?? [];

    /// <summary>Reports the slugs that no passage has.</summary>
    public void Held(IReadOnlyList<PassageDraft> passages)
    {
        foreach (var (file, line, slug) in slugs.Where(s => !passages.Any(p => p.Slug == s.Slug)))
        {
            file.Fault(line, $"the article has no passage \"{slug}\"{Hint.For(slug, passages.Select(p => p.Slug))}");
        }
    }

    private void Take(SourceFile file)
    {
        foreach (var (slug, lines) in NamedLines.Read(file, "slug"))
        {
            slugs.Add((file, slug.Line, slug.Value));
            bySlug.Add(slug.Value, [.. lines.Select(l => new AskDraft(file, l.Line, l.Value))]);
        }
    }
}

/// <summary>Where an article is, and its file of further questions.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">The path of the article.</param>
/// <param name="Name">Its name in faults.</param>
/// <param name="AsksPath">The path of its further questions, which need not exist.</param>
/// <param name="AsksName">Their name in faults.</param>
internal sealed record ArticlePlace(ArticleKind Kind, string Path, string Name, string AsksPath, string AsksName)
{
    /// <summary>The id of the article.</summary>
    public ArticleId Id => new(Kind, System.IO.Path.GetFileNameWithoutExtension(Path));
}
