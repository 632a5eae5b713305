using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>The front matter of an article as it was written; what could not be read is empty.</summary>
internal sealed record FrontMatter
{
    public Placed<string> Title { get; set; } = new("", 1);

    public string Short { get; set; } = "";

    public string Summary { get; set; } = "";

    public IReadOnlyList<Placed<string>> Aliases { get; set; } = [];

    public DateOnly Reviewed { get; set; }

    public int Hours { get; set; }

    public IReadOnlyList<Placed<string>> Prerequisites { get; set; } = [];

    public IReadOnlyList<Placed<string>> Must { get; set; } = [];

    public IReadOnlyList<Placed<string>> Should { get; set; } = [];

    public IReadOnlyList<Placed<string>> Nice { get; set; } = [];

    public IReadOnlyDictionary<string, string> Compare { get; set; } = new Dictionary<string, string>();

    public IReadOnlyList<Placed<string>> Was { get; set; } = [];

    /// <summary>The keys that an article of a kind must have.</summary>
    public static IReadOnlyList<string> Required(ArticleKind kind) => kind switch
    {
        ArticleKind.Role => ["title", "short", "summary", "aliases", "reviewed", "must", "should", "nice", "compare"],
        ArticleKind.Skill => ["title", "summary", "aliases", "reviewed", "hours", "prerequisites", "compare"],
        _ => ["title", "summary", "aliases", "reviewed"],
    };

    /// <summary>The keys that it may have.</summary>
    public static IReadOnlyList<string> Allowed(ArticleKind kind) => [.. Required(kind), "was"];

    /// <summary>The kinds that may have a key, as a word for faults; empty when no kind may.</summary>
    public static string Owners(string key) =>
        Hint.List([.. Enum.GetValues<ArticleKind>().Where(k => Allowed(k).Contains(key)).Select(k => $"{ArticleId.Word(k)}s")]);
}
