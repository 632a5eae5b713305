using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Skills that are learnt together, so that one level says enough about all of them.</summary>
/// <param name="Key">Its name in buttons and phrases (<c>interview.groups.*</c>).</param>
/// <param name="Leads">The skills that stand for it: naming one of them answers for the group.</param>
/// <param name="Others">The skills that come along.</param>
public sealed record SkillGroup(string Key, IReadOnlyList<ArticleId> Leads, IReadOnlyList<ArticleId> Others)
{
    private const int MostAsked = 8;

    /// <summary>All groups; a skill stands in one at most.</summary>
    public static IReadOnlyList<SkillGroup> All { get; } =
    [
        New("python", ["professional-python"], "debugging", "type-hints"),
        New("data", ["numpy", "pandas"], "data-visualisation"),
        New("sql", ["sql"]),
        New("statistics", ["probability-statistics"], "ab-testing"),
        New("maths", ["linear-algebra", "calculus-optimisation"]),
        New("ml", ["classical-ml"], "model-evaluation", "feature-engineering"),
        New("deep", ["pytorch", "deep-learning"]),
        New("tools", ["git"], "testing", "environments-packaging", "docker"),
        New("systems", ["data-pipelines", "mlops"], "cloud"),
        New("algorithms", ["dsa"]),
        New("papers", ["reading-papers"]),
        New("llm", ["llm-rag"]),
    ];

    /// <summary>The skills of the group.</summary>
    public IEnumerable<ArticleId> Skills => Leads.Concat(Others);

    /// <summary>The group of a key; null when there is none.</summary>
    public static SkillGroup? Find(string key) => All.FirstOrDefault(g => g.Key == key);

    /// <summary>The group that a skill stands in; null when in none.</summary>
    public static SkillGroup? Of(ArticleId skill) => All.FirstOrDefault(g => g.Skills.Contains(skill));

    /// <summary>The groups to ask about for a role, most important first, at most eight.</summary>
    public static IReadOnlyList<SkillGroup> For(Article role)
    {
        var wanted = role.Must.Concat(role.Should).Index().ToDictionary(s => s.Item, s => s.Index);
        return
        [
            .. All
                .Select(g => (Group: g, Place: g.Skills.Min(s => wanted.GetValueOrDefault(s, int.MaxValue))))
                .Where(g => g.Place < int.MaxValue)
                .OrderBy(g => g.Place)
                .Take(MostAsked)
                .Select(g => g.Group),
        ];
    }

    private static SkillGroup New(string key, string[] leads, params string[] others) => new(key, Ids(leads), Ids(others));

    private static IReadOnlyList<ArticleId> Ids(string[] names) => [.. names.Select(n => new ArticleId(ArticleKind.Skill, n))];
}
