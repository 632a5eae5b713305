using System.Collections.Frozen;

namespace MentorBot.Core.Knowledge;

/// <summary>What a person wants to know of a subject. Every passage has a fixed facet or is a <see cref="Concept"/>.</summary>
public enum Facet
{
    /// <summary>A passage of the article's own, named by a free slug.</summary>
    Concept,

    /// <summary>What it is.</summary>
    What,

    /// <summary>Why it matters, or why to choose it.</summary>
    Why,

    /// <summary>How deep is enough.</summary>
    Level,

    /// <summary>How to learn it, in order.</summary>
    Learn,

    /// <summary>How long it takes.</summary>
    Time,

    /// <summary>What to know or have before.</summary>
    Prerequisites,

    /// <summary>Common mistakes and misconceptions.</summary>
    Mistakes,

    /// <summary>What interviews ask about it.</summary>
    Interview,

    /// <summary>A practice project.</summary>
    Project,

    /// <summary>Books, courses and pages.</summary>
    Resources,

    /// <summary>A normal day or week.</summary>
    Day,

    /// <summary>What it pays.</summary>
    Pay,

    /// <summary>Whether it suits the person.</summary>
    Fit,
}

/// <summary>Facets and the slugs that stand for them.</summary>
public static class Facets
{
    private static readonly FrozenDictionary<string, Facet> BySlug =
        Enum.GetValues<Facet>().Where(f => f != Facet.Concept).ToFrozenDictionary(f => f.Slug(), StringComparer.Ordinal);

    /// <summary>The facets that every article of a kind must have a passage for.</summary>
    public static IReadOnlyList<Facet> Required(ArticleKind kind) => kind switch
    {
        ArticleKind.Role => [.. Enum.GetValues<Facet>().Where(f => f != Facet.Concept)],
        ArticleKind.Skill =>
        [
            Facet.What, Facet.Why, Facet.Level, Facet.Learn, Facet.Time,
            Facet.Prerequisites, Facet.Mistakes, Facet.Interview, Facet.Project, Facet.Resources,
        ],
        _ => [Facet.What],
    };

    /// <summary>The facet that a slug stands for; a free slug is a <see cref="Facet.Concept"/>.</summary>
    public static Facet Of(string slug) => BySlug.GetValueOrDefault(slug, Facet.Concept);

    /// <summary>The slug of a fixed facet, for example <c>prerequisites</c>.</summary>
    public static string Slug(this Facet facet) => facet switch
    {
        Facet.What => "what",
        Facet.Why => "why",
        Facet.Level => "level",
        Facet.Learn => "learn",
        Facet.Time => "time",
        Facet.Prerequisites => "prerequisites",
        Facet.Mistakes => "mistakes",
        Facet.Interview => "interview",
        Facet.Project => "project",
        Facet.Resources => "resources",
        Facet.Day => "day",
        Facet.Pay => "pay",
        Facet.Fit => "fit",
        _ => "concept",
    };
}
