namespace MentorBot.Core.Knowledge;

/// <summary>The stable name of a passage, written <c>kind:article#slug</c>, for example <c>skill:numpy#broadcasting</c>.</summary>
/// <param name="Article">The article that it belongs to.</param>
/// <param name="Slug">A facet's slug, or a concept's own.</param>
public readonly record struct PassageId(ArticleId Article, string Slug)
{
    /// <summary>The most bytes that an id may take, so that it fits a button id of 64 bytes with its feature and verb.</summary>
    public const int MaxBytes = 48;

    /// <summary>The facet of the passage.</summary>
    public Facet Facet => Facets.Of(Slug);

    /// <summary>Reads <c>kind:article#slug</c>; false when it is not of that form.</summary>
    public static bool TryParse(string? text, out PassageId id)
    {
        id = default;
        var hash = text?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        if (hash < 0 || !ArticleId.TryParse(text![..hash], out var article) || !Knowledge.Slug.IsValid(text.AsSpan(hash + 1)))
        {
            return false;
        }

        id = new PassageId(article, text[(hash + 1)..]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Article}#{Slug}";
}
