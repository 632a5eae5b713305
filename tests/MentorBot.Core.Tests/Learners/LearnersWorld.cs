using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Tests.Learners;

/// <summary>Four roles and the skills that interviews ask about, on Sunday 22 November 2026 at noon UTC.</summary>
internal static class LearnersWorld
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static ArticleId Applied { get; } = new(ArticleKind.Role, "applied-ml-intern");

    public static ArticleId Research { get; } = new(ArticleKind.Role, "ml-research-intern");

    public static IReadOnlyList<ArticleId> Roles { get; } =
        [Applied, new(ArticleKind.Role, "data-science-intern"), new(ArticleKind.Role, "ml-engineering-intern"), Research];

    private static readonly Lexicon Lexicon = new()
    {
        Filler = new HashSet<string>("a an the is it i my of to and in on at for with".Split(' ')),
        Synonyms = [["ml", "machine learning"], ["maths", "math"]],
        Levels = new Dictionary<Level, IReadOnlyList<string>>
        {
            [Level.None] = ["none", "no", "never", "never touched", "nothing", "new", "not", "new to"],
            [Level.Course] = ["course", "coursera", "basics", "a bit", "not much"],
            [Level.Project] = ["project", "projects", "built", "good", "know"],
            [Level.Work] = ["work", "at work", "daily", "job"],
        },
    };

    private static readonly Library Library = new(
    [
        Role(Applied, "Applied", ["applied", "applied ml"], ["professional-python", "pandas", "numpy", "sql", "pytorch", "git"], ["docker", "linear-algebra"]),
        Role(Roles[1], "Data science", ["data science", "data scientist"], ["sql", "probability-statistics", "pandas"], []),
        Role(Roles[2], "Engineering", ["engineering", "ml engineer"], ["professional-python", "git", "docker", "dsa"], []),
        Role(Research, "Research", ["research", "research intern"], ["pytorch", "linear-algebra", "reading-papers"], []),
        Skill("professional-python", "Python", ["python"]),
        Skill("pandas", "pandas", []),
        Skill("numpy", "NumPy", ["np"]),
        Skill("sql", "SQL", []),
        Skill("pytorch", "PyTorch", ["torch"]),
        Skill("git", "Git", []),
        Skill("docker", "Docker", []),
        Skill("linear-algebra", "Linear algebra", []),
        Skill("probability-statistics", "Statistics", ["stats"]),
        Skill("dsa", "Algorithms", []),
        Skill("reading-papers", "Reading papers", ["papers"]),
        Article(new ArticleId(ArticleKind.Guide, "maths"), "How much maths", ["maths"]),
    ],
    Lexicon);

    private static readonly Phrasebook Phrases = new(InterviewPhrases.All.Concat(DateWords.PhraseKeys).DistinctBy(p => p.Key).ToDictionary(p => p.Key, Phrase));

    public static Edition Edition { get; } = new(Library, Phrases);

    public static InterviewFacts Facts { get; } = new(Edition, ZonesTests.Zones, "en", Now);

    /// <summary>Every phrase says its key and its arguments, so that a test sees which it is.</summary>
    private static Document Phrase(PhraseKey key) => key.Key switch
    {
        "dates.weekdays" => Document.OfText("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        "dates.months" => Document.OfText("January February March April May June July August September October November December"),
        _ => new Document([new Paragraph([new Text($"{key.Key} "), .. key.Places.SelectMany(p => new Inline[] { new Placeholder(p), new Text(" ") })])]),
    };

    private static Article Role(ArticleId id, string name, IReadOnlyList<string> aliases, IReadOnlyList<string> must, IReadOnlyList<string> should) =>
        Article(id, $"{name} intern", aliases) with { Short = name, Must = Ids(must), Should = Ids(should) };

    private static Article Skill(string name, string title, IReadOnlyList<string> aliases) => Article(new ArticleId(ArticleKind.Skill, name), title, aliases);

    private static Article Article(ArticleId id, string title, IReadOnlyList<string> aliases) => new()
    {
        Id = id,
        Title = title,
        Short = title,
        Summary = title,
        Aliases = aliases,
        Reviewed = new DateOnly(2026, 11, 20),
        Passages =
        [
            new Passage { Id = id.Passage(Facet.What), Heading = title, Asks = [$"what is {title}"], Words = title, Answer = new(Document.OfText(title)) },
        ],
    };

    private static IReadOnlyList<ArticleId> Ids(IReadOnlyList<string> names) => [.. names.Select(n => new ArticleId(ArticleKind.Skill, n))];
}
