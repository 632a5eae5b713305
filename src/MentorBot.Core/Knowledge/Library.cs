using MentorBot.Core.Quizzes;

namespace MentorBot.Core.Knowledge;

/// <summary>Everything the mentor knows, checked and immutable. Reading it needs no lock.</summary>
public sealed class Library
{
    private readonly Dictionary<ArticleId, Article> articles;
    private readonly Dictionary<PassageId, Passage> passages;

    private readonly Lazy<Curriculum> curriculum;
    private readonly Lazy<QuestionBank> questions;

    /// <summary>Makes a library of articles whose ids, present and earlier, are unique.</summary>
    /// <param name="articles">Roles, skills, guides.</param>
    /// <param name="lexicon">How people talk.</param>
    /// <param name="curriculum">What there is to do, by default nothing; read when it is first asked for, since no answer to a question needs it.</param>
    /// <param name="questions">What quizzes are made of, by default nothing; read when it is first asked for.</param>
    public Library(IEnumerable<Article> articles, Lexicon lexicon, Lazy<Curriculum>? curriculum = null, Lazy<QuestionBank>? questions = null)
    {
        this.curriculum = curriculum ?? new(Curriculum.Empty);
        this.questions = questions ?? new(QuestionBank.Empty);
        Articles = [.. articles];
        Lexicon = lexicon;
        this.articles = Articles
            .SelectMany(a => a.Was.Select(w => a.Id with { Name = w }).Prepend(a.Id).Select(id => (id, a)))
            .ToDictionary(x => x.id, x => x.a);
        passages = Articles
            .SelectMany(a => a.Passages.SelectMany(p => p.Was.Prepend(p.Id.Slug).Select(s => (Id: a.Id.Passage(s), p))))
            .ToDictionary(x => x.Id, x => x.p);
    }

    /// <summary>All articles: roles, skills, guides.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>How people talk to the mentor.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>What there is to do for each skill.</summary>
    public Curriculum Curriculum => curriculum.Value;

    /// <summary>What quizzes are made of.</summary>
    public QuestionBank Questions => questions.Value;

    /// <summary>The articles of a kind.</summary>
    public IEnumerable<Article> OfKind(ArticleKind kind) => Articles.Where(a => a.Id.Kind == kind);

    /// <summary>The article of an id, also an earlier one; null when there is none.</summary>
    public Article? Find(ArticleId id) => articles.GetValueOrDefault(id);

    /// <summary>The passage of an id, also an earlier one; null when there is none.</summary>
    public Passage? Find(PassageId id) =>
        passages.GetValueOrDefault(id) ?? (Find(id.Article) is { } article ? passages.GetValueOrDefault(article.Id.Passage(id.Slug)) : null);
}
