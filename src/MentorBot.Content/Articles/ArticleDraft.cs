using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>An article as it was written, not yet checked against the others.</summary>
/// <param name="File">Its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Passages">Its sections with different slugs.</param>
/// <param name="IsWhole">Whether every section and its slug could be read: else it is not known which passages there were to be.</param>
internal sealed record ArticleDraft(SourceFile File, ArticleId Id, FrontMatter Front, IReadOnlyList<PassageDraft> Passages, bool IsWhole);

/// <summary>A section as it was written.</summary>
/// <param name="Line">The line of its heading.</param>
/// <param name="Heading">The heading, without its slug and backticks.</param>
/// <param name="Slug">The slug; empty when it could not be read.</param>
/// <param name="Was">Earlier slugs.</param>
/// <param name="Asks">Questions that it answers.</param>
/// <param name="Names">Other names.</param>
/// <param name="Next">Ids of passages that follow, in full.</param>
/// <param name="Markdown">The answer as it was written.</param>
/// <param name="Body">The answer, read when it is first asked for.</param>
internal sealed record PassageDraft(
    int Line,
    string Heading,
    string Slug,
    IReadOnlyList<string> Was,
    IReadOnlyList<AskDraft> Asks,
    IReadOnlyList<Placed<string>> Names,
    IReadOnlyList<Placed<string>> Next,
    string Markdown,
    Lazy<Body> Body)
{
    /// <summary>The words of the answer outside code.</summary>
    public string Words => PlainText.Of(Body.Value.Document, withCode: false);
}

/// <summary>A question that a passage answers, from the article or from its file of further questions.</summary>
internal sealed record AskDraft(SourceFile File, int Line, string Value);
