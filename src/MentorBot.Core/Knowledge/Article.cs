namespace MentorBot.Core.Knowledge;

/// <summary>A role, a skill or a guide: front matter and its passages.</summary>
public sealed record Article
{
    /// <summary>Its stable name.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The name as the field writes it.</summary>
    public required string Title { get; init; }

    /// <summary>The name on a button; the title when none is given.</summary>
    public required string Short { get; init; }

    /// <summary>One sentence on what it is.</summary>
    public required string Summary { get; init; }

    /// <summary>Other names that people type, lower case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The day when somebody last checked every passage.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>Study hours from the prerequisites to a working level; skills only, else 0.</summary>
    public int Hours { get; init; }

    /// <summary>Skills to know first.</summary>
    public IReadOnlyList<ArticleId> Prerequisites { get; init; } = [];

    /// <summary>Skills without which the role is out of reach, most important first; roles only.</summary>
    public IReadOnlyList<ArticleId> Must { get; init; } = [];

    /// <summary>Skills that most postings of the role ask for; roles only.</summary>
    public IReadOnlyList<ArticleId> Should { get; init; } = [];

    /// <summary>Skills that set a candidate apart; roles only.</summary>
    public IReadOnlyList<ArticleId> Nice { get; init; } = [];

    /// <summary>Cells of a side-by-side table, by the key of their row (see <see cref="ComparisonRows"/>).</summary>
    public IReadOnlyDictionary<string, string> Compare { get; init; } = new Dictionary<string, string>();

    /// <summary>The passages in the order of the file.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Earlier names of the article, without the kind.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>The path of its file below the content folder without the ending, for example <c>skills/numpy</c>.</summary>
    public string Source => $"{ArticleId.Word(Id.Kind)}s/{Id.Name}";

    /// <summary>The passage of a facet, or null.</summary>
    public Passage? Find(Facet facet) => Passages.FirstOrDefault(p => p.Id.Facet == facet && facet != Facet.Concept);
}

/// <summary>The rows of a comparison: keys in front matter, labels in the phrasebook.</summary>
public static class ComparisonRows
{
    /// <summary>The row that completes "Choose it if …"; it stands below the table, not in it.</summary>
    public const string Choose = "choose";

    /// <summary>The keys for a kind, in the order of the table; empty for guides, which are not compared.</summary>
    public static IReadOnlyList<string> For(ArticleKind kind) => kind switch
    {
        ArticleKind.Role => ["work", "week", "needs", "hired", Choose],
        ArticleKind.Skill => ["what", "use", "start", Choose],
        _ => [],
    };
}
