using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Tests;

/// <summary>Two roles, three skills and a guide: enough to tell apart, small enough to hold in mind.</summary>
internal static class SmallLibrary
{
    private static readonly ArticleId Research = new(ArticleKind.Role, "ml-research-intern");
    private static readonly ArticleId Engineering = new(ArticleKind.Role, "ml-engineering-intern");
    private static readonly ArticleId Numpy = new(ArticleKind.Skill, "numpy");
    private static readonly ArticleId Pytorch = new(ArticleKind.Skill, "pytorch");
    private static readonly ArticleId Sql = new(ArticleKind.Skill, "sql");
    private static readonly ArticleId Pay = new(ArticleKind.Guide, "pay");

    public static Lexicon Lexicon { get; } = new()
    {
        Spellings = new Dictionary<string, string> { ["wats"] = "what is", ["u"] = "you", ["vs"] = "versus" },
        Synonyms = [["ml", "machine learning"], ["pay", "salary", "paid"]],
        Filler = new HashSet<string>(
            "a an the too is it that this how what why do does i you to for and or of in me my with on more and about get give good way long take much versus who will hi please can".Split(' ')),
        Elsewhere = new Dictionary<string, IReadOnlyList<string>>
        {
            ["weather"] = ["what is the weather like", "will it rain"],
            ["football"] = ["who will win the league", "football scores"],
        },
        FacetAsks = new Dictionary<Facet, IReadOnlyList<string>>
        {
            [Facet.Time] = ["how long does it take", "how many weeks"],
            [Facet.Learn] = ["how do i learn", "good way to get into"],
            [Facet.What] = ["what is"],
            [Facet.Why] = ["why", "why does it matter"],
        },
        Interrogatives = new HashSet<string> { "how", "what", "which" },
        Politeness = ["please"],
        Courtesies = ["hope you are doing well", "thanks in advance", "can anybody tell me"],
        Frames = ["can you explain *", "what is *", "* please", "* to me"],
        FollowUps = new Dictionary<FollowUpKind, IReadOnlyList<string>>
        {
            [FollowUpKind.More] = ["more", "tell me more"],
            [FollowUpKind.Why] = ["why", "but why"],
            [FollowUpKind.Example] = ["give me an example"],
            [FollowUpKind.Other] = ["and the other one"],
            [FollowUpKind.Pointer] = ["it", "that"],
            [FollowUpKind.And] = ["and", "what about", "too"],
        },
        SmallTalk = new Dictionary<string, IReadOnlyList<string>> { ["greeting"] = ["hi", "hello"], ["thanks"] = ["thanks"] },
        Distress = ["want to die"],
        Tampering = ["ignore your instructions"],
        Comparing = ["versus", "or", "difference between"],
    };

    public static Library Library { get; } = new(
        [
            Role(Research, "ML Research Intern", "Research", ["research intern", "research"], [Pytorch]),
            Role(Engineering, "ML Engineering Intern", "Engineering", ["engineering intern", "engineering"], [Sql]),
            Skill(Numpy, "NumPy", 25, ["numpy"], Concept(Numpy, "broadcasting", "How broadcasting works", ["operands could not be broadcast together", "shapes do not match"])),
            Skill(Pytorch, "PyTorch", 40, ["pytorch", "torch"], Concept(Pytorch, "nan-loss", "Why the loss becomes NaN", ["my loss is nan", "loss explodes after a few steps"])),
            Skill(Sql, "SQL", 30, ["sql"], Concept(Sql, "joins", "Which join keeps what", ["left join or inner join", "sql joins"])),
            new Article
            {
                Id = Pay,
                Title = "What internships pay",
                Short = "Pay",
                Summary = "Money.",
                Aliases = ["pay"],
                Reviewed = new DateOnly(2026, 11, 20),
                Passages = [Concept(Pay, "what", "What these internships pay", ["do they pay", "how much money do interns get", "what is the salary", "salary of interns"])],
            },
        ],
        Lexicon);

    public static Phrasebook Phrases { get; } =
        new(AnswerPhrases.All.ToDictionary(p => p.Key, p => new Document([new Paragraph([new Text($"{p.Key} "), .. p.Places.Select(n => new Placeholder(n))])])));

    public static Edition Edition { get; } = new(Library, Phrases);

    private static Article Role(ArticleId id, string title, string name, IReadOnlyList<string> aliases, IReadOnlyList<ArticleId> must) => new()
    {
        Id = id,
        Title = title,
        Short = name,
        Summary = $"{title} in one sentence.",
        Aliases = aliases,
        Reviewed = new DateOnly(2026, 11, 20),
        Must = must,
        Compare = ComparisonRows.For(ArticleKind.Role).ToDictionary(r => r, r => $"{name} {r}"),
        Passages = [.. Facets.Required(ArticleKind.Role).Select(f => Passage(id, title, f))],
    };

    private static Article Skill(ArticleId id, string title, int hours, IReadOnlyList<string> aliases, Passage concept) => new()
    {
        Id = id,
        Title = title,
        Short = title,
        Summary = $"{title} in one sentence.",
        Aliases = aliases,
        Reviewed = new DateOnly(2026, 11, 20),
        Hours = hours,
        Compare = ComparisonRows.For(ArticleKind.Skill).ToDictionary(r => r, r => $"{title} {r}"),
        Passages = [.. Facets.Required(ArticleKind.Skill).Select(f => Passage(id, title, f)), concept],
    };

    private static Passage Passage(ArticleId id, string title, Facet facet) => new()
    {
        Id = id.Passage(facet),
        Heading = $"{title}: {facet.Slug()}",
        Asks = Asks(title, facet),
        Words = $"About the {facet.Slug()} of {title}.",
        Answer = new(Document.OfText($"About the {facet.Slug()} of {title}.")),
    };

    private static IReadOnlyList<string> Asks(string title, Facet facet) => facet switch
    {
        Facet.What => [$"what is {title}", $"tell me about {title}"],
        Facet.Why => [$"why {title}", $"why does {title} matter"],
        Facet.Learn => [$"how do i learn {title}", $"good way to get into {title}", $"how to start with {title}"],
        Facet.Time => [$"how long does {title} take", $"weeks for {title}"],
        Facet.Project => [$"{title} practice project", $"something to build with {title}"],
        _ => [$"{title} {facet.Slug()}"],
    };

    private static Passage Concept(ArticleId id, string slug, string heading, IReadOnlyList<string> asks) => new()
    {
        Id = id.Passage(slug),
        Heading = heading,
        Asks = asks,
        Names = [slug],
        Next = [id.Passage(Facet.What)],
        Words = $"{heading}, explained.",
        Answer = new(Document.OfText($"{heading}, explained.")),
    };
}
