using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>An article as it was written, not yet checked against the others.</summary>
internal sealed record ArticleDraft(SourceFile File, ArticleId Id, FrontMatter Front, IReadOnlyList<PassageDraft> Passages);

/// <summary>A section as it was written.</summary>
/// <param name="Line">The line of its heading.</param>
/// <param name="Heading">The heading, without its slug and backticks.</param>
/// <param name="Slug">The slug; empty when it could not be read.</param>
/// <param name="Was">Earlier slugs.</param>
/// <param name="Asks">Questions that it answers.</param>
/// <param name="Names">Other names.</param>
/// <param name="Next">Ids of passages that follow, in full.</param>
/// <param name="Body">The answer.</param>
/// <param name="Words">The words of the answer outside code.</param>
internal sealed record PassageDraft(
    int Line,
    string Heading,
    string Slug,
    IReadOnlyList<string> Was,
    IReadOnlyList<Placed<string>> Asks,
    IReadOnlyList<Placed<string>> Names,
    IReadOnlyList<Placed<string>> Next,
    Body Body,
    string Words)
{
    /// <summary>The runs of words of the answer, to compare it with others.</summary>
    public ulong[] Shingles { get; } = Checks.Shingles.Of(Words);
}
