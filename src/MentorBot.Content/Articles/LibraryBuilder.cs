using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content.Articles;

/// <summary>Makes the library of drafts that have no fault.</summary>
internal static class LibraryBuilder
{
    public static Library Build(IEnumerable<ArticleDraft> articles, Lexicon lexicon, Lazy<Curriculum> curriculum, Lazy<QuestionBank> questions) =>
        new(articles.Select(Article), lexicon, curriculum, questions);

    private static Article Article(ArticleDraft draft)
    {
        var front = draft.Front;
        return new Article
        {
            Id = draft.Id,
            Title = front.Title.Value,
            Short = front.Short.Length > 0 ? front.Short : front.Title.Value,
            Summary = front.Summary,
            Aliases = Values(front.Aliases),
            Reviewed = front.Reviewed,
            Hours = front.Hours,
            Prerequisites = Skills(front.Prerequisites),
            Must = Skills(front.Must),
            Should = Skills(front.Should),
            Nice = Skills(front.Nice),
            Compare = front.Compare,
            Passages = [.. draft.Passages.Select(p => Passage(draft.Id, p))],
            Was = Values(front.Was),
        };
    }

    private static Passage Passage(ArticleId article, PassageDraft draft) => new()
    {
        Id = article.Passage(draft.Slug),
        Heading = draft.Heading,
        Asks = [.. draft.Asks.Select(a => a.Value)],
        Names = Values(draft.Names),
        Next = [.. draft.Next.Select(n => PassageId.TryParse(n.Value, out var id) ? id : throw new FormatException($"{n.Value} passed the checks and is no id."))],
        Words = MarkdownWords.Of(draft.Markdown),
        Answer = new Lazy<Document>(() => draft.Body.Value.Document),
        Was = draft.Was,
    };

    private static IReadOnlyList<string> Values(IReadOnlyList<Placed<string>> texts) => [.. texts.Select(t => t.Value)];

    private static IReadOnlyList<ArticleId> Skills(IReadOnlyList<Placed<string>> names) =>
        [.. names.Select(n => new ArticleId(ArticleKind.Skill, n.Value))];
}
