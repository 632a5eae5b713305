namespace MentorBot.Content;

/// <summary>Which files a content folder had at a moment, with the length and the last write of each: another edition has other stamps.</summary>
public sealed class ContentStamps : IEquatable<ContentStamps>
{
    private readonly IReadOnlyList<(string Path, long Length, DateTime Written)> stamps;

    private ContentStamps(IReadOnlyList<(string, long, DateTime)> stamps) => this.stamps = stamps;

    /// <summary>The stamps of no file at all.</summary>
    public static ContentStamps None { get; } = new([]);

    /// <summary>The stamps of now; null when a file went away while they were taken.</summary>
    /// <param name="folder">The content folder, which need not exist.</param>
    public static ContentStamps? Of(string folder)
    {
        try
        {
            return new ContentStamps(new ContentFiles(folder).Stamps());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals(ContentStamps? other) => other is not null && stamps.SequenceEqual(other.stamps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContentStamps);

    /// <inheritdoc/>
    public override int GetHashCode() => stamps.Count;
}
