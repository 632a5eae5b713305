namespace MentorBot.Core.Knowledge;

/// <summary>What an article is about; also the folder that it lives in.</summary>
public enum ArticleKind
{
    /// <summary>One of the kinds of internship.</summary>
    Role,

    /// <summary>Something to learn.</summary>
    Skill,

    /// <summary>Advice on getting and living an internship.</summary>
    Guide,
}

/// <summary>The stable name of an article, written <c>kind:name</c>, for example <c>skill:numpy</c>.</summary>
/// <param name="Kind">Role, skill or guide.</param>
/// <param name="Name">Lower-case words joined by hyphens.</param>
public readonly record struct ArticleId(ArticleKind Kind, string Name)
{
    /// <summary>Reads <c>kind:name</c>; false when it is not of that form.</summary>
    public static bool TryParse(string? text, out ArticleId id)
    {
        id = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 1 || !Slug.IsValid(text!.AsSpan(colon + 1)))
        {
            return false;
        }

        ArticleKind? kind = text![..colon] switch
        {
            "role" => ArticleKind.Role,
            "skill" => ArticleKind.Skill,
            "guide" => ArticleKind.Guide,
            _ => null,
        };
        if (kind is null)
        {
            return false;
        }

        id = new ArticleId(kind.Value, text![(colon + 1)..]);
        return true;
    }

    /// <summary>The id of one passage of this article.</summary>
    public PassageId Passage(string slug) => new(this, slug);

    /// <inheritdoc cref="Passage(string)"/>
    public PassageId Passage(Facet facet) => new(this, facet.Slug());

    /// <summary>The word for the kind in ids: <c>role</c>, <c>skill</c> or <c>guide</c>.</summary>
    public static string Word(ArticleKind kind) => kind switch
    {
        ArticleKind.Role => "role",
        ArticleKind.Skill => "skill",
        _ => "guide",
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Word(Kind)}:{Name}";
}
