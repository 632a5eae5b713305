using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Puts findings into words.</summary>
internal sealed class AnswerSpeaker(TurnContext context)
{
    /// <summary>The verb and the feature of preparation plans.</summary>
    private const string Plan = "plan";

    /// <summary>The verb and the feature of quizzes.</summary>
    private const string Quiz = "quiz";

    private const string CheckQuestions = "5";

    private readonly Edition edition = context.Edition;

    /// <summary>The response to a typed question.</summary>
    public Response Say(string question, Finding finding) => finding switch
    {
        Answered answered => Answer(question, answered),
        Compared { Facet: Facet.Concept } compared => Compare(question, compared),
        Compared compared => SideBySide(question, compared),
        Unsure unsure => Choice(question, "answers.unsure", unsure.Candidates, finding),
        SubjectMissing missing => Choice(question, "answers.ofwhat", OfWhat(missing.Facet), finding) with
        {
            Conversation = context.Conversation with { Pending = missing.Facet.Slug(), At = context.Turn.At },
        },
        Unknown unknown => NotKnown(question, unknown),
        Distressed => Plain(Outcome.SmallTalk, "answers.distress", []),
        Chatted chatted => Plain(Outcome.SmallTalk, $"smalltalk.{chatted.Key}", Doors()),
        _ => Declined(question, finding),
    };

    /// <summary>A passage that a button asked for.</summary>
    public Response Show(Passage passage) => Answer("", new Answered(passage)) with { Outcome = Outcome.Command };

    /// <summary>An article's first passage; of a skill with its hours and the roles that need it.</summary>
    public Response Card(Article article)
    {
        var response = Show(article.Find(Facet.What) ?? article.Passages[0]);
        if (article.Id.Kind != ArticleKind.Skill)
        {
            return response;
        }

        var roles = edition.Library.OfKind(ArticleKind.Role).Where(r => r.Must.Contains(article.Id)).Select(r => r.Short).ToList();
        var first = article.Prerequisites.Select(p => edition.Library.Find(p)?.Title).OfType<string>().ToList();
        var card = edition.Phrases.Say(
            "answers.skillcard",
            ("hours", article.Hours.ToString(CultureInfo.InvariantCulture)),
            ("first", first.Count == 0 ? edition.Phrases.Label("answers.nofirst") : string.Join(", ", first)),
            ("roles", roles.Count == 0 ? edition.Phrases.Label("answers.noroles") : string.Join(", ", roles)));
        var reply = response.Replies[0];
        var blocks = reply.Document.Blocks;
        return response with { Replies = [reply with { Document = new Document([.. blocks.SkipLast(1), .. card.Blocks, blocks[^1]]) }] };
    }

    /// <summary>One sentence in answer to a command.</summary>
    public Response Command(string phrase, params ReadOnlySpan<(string, string)> arguments) =>
        new(Outcome.Command, [new Reply(edition.Phrases.Say(phrase, arguments), Doors())], context.Conversation);

    /// <summary>The first contact: what this is, and three ways to begin.</summary>
    public Response Welcome() => Command("answers.welcome");

    /// <summary>That something is personal, with the button that shows it.</summary>
    public Response Personal(ButtonId shown) => new(
        Outcome.Command, [new Reply(edition.Phrases.Say("mentor.personal"), [new Button(edition.Phrases.Label("mentor.privately"), shown)])], context.Conversation);

    /// <summary>Why the last answer was given.</summary>
    public Response Why()
    {
        if (context.Conversation.Explanation is not { } told)
        {
            return Command("why.none");
        }

        var buttons = new List<Button>();
        if (context.Conversation.Subjects is [var subject, ..] && edition.Library.Find(subject)?.Find(Facet.Why) is { } reason)
        {
            buttons.Add(AnswersFeature.ButtonTo(reason));
        }

        var document = new ExplanationText(edition).Write(told);
        return new Response(Outcome.Command, [new Reply(document, buttons)], context.Conversation);
    }

    private Response Answer(string question, Answered finding)
    {
        var passage = finding.Passage;
        var document = new Document([new Heading([new Text(passage.Heading)]), .. passage.Body.Blocks, Source([passage])]);
        var next = passage.Next.Select(edition.Library.Find).OfType<Passage>().Select(p => AnswersFeature.ButtonTo(p)).ToList();
        var others = finding.Ranking
            .Select(r => edition.Index.Passages[r.Passage].Id)
            .Where(id => id != passage.Id)
            .Take(4);
        return new Response(Outcome.Answer, [new Reply(document, [.. next, .. CheckMe(passage.Id.Article)])], Told(question, [passage.Id.Article], passage.Id, false, finding))
        {
            Topics = [passage.Id, .. others],
            Score = finding.Score,
        };
    }

    private Response Compare(string question, Compared finding)
    {
        var table = new ComparisonTable(edition).Of(finding.Articles, finding.Verdict);
        if (finding.Without.Count > 0)
        {
            table = table.Then(edition.Phrases.Say("compare.without", ("names", string.Join(", ", finding.Without))));
        }

        var topics = finding.Articles.Select(a => a.Find(Facet.What)).OfType<Passage>().Select(p => p.Id);
        var shown = finding.Verdict is { } verdict ? new[] { verdict } : [.. finding.Articles.Select(a => a.Passages[0])];
        var reply = new Reply(table.Then(Source(shown)), new ComparisonTable(edition).Buttons(finding.Articles, finding.Verdict));
        return new Response(
            Outcome.Compare,
            [reply],
            Told(question, [.. finding.Articles.Select(a => a.Id)], finding.Verdict?.Id, true, finding))
        {
            Topics = finding.Verdict is { } first ? [first.Id, .. topics.Where(t => t != first.Id)] : [.. topics],
            Score = finding.Score,
        };
    }

    /// <summary>One facet of several subjects: the opening of each passage under its name.</summary>
    private Response SideBySide(string question, Compared finding)
    {
        var passages = finding.Articles.Select(a => a.Find(finding.Facet)).OfType<Passage>().ToList();
        var blocks = finding.Articles.Zip(passages).SelectMany(pair => new Block[]
        {
            new Heading([new Text(pair.First.Title)]),
            pair.Second.Body.Blocks[0],
        });
        var reply = new Reply(new Document([.. blocks, Source(passages)]), [.. passages.Select(p => AnswersFeature.ButtonTo(p))]);
        var told = Told(question, [.. finding.Articles.Select(a => a.Id)], passages[0].Id, true, finding);
        return new Response(Outcome.Compare, [reply], told) { Topics = [.. passages.Select(p => p.Id)], Score = finding.Score };
    }

    private Response Choice(string question, string phrase, IReadOnlyList<Passage> candidates, Finding finding) =>
        new(
            Outcome.Clarify,
            [new Reply(edition.Phrases.Say(phrase), [.. candidates.Select(c => AnswersFeature.ButtonTo(c))])],
            context.Conversation with { Explanation = Explanation.Of(question, finding, edition.Index), At = context.Turn.At })
        {
            Topics = [.. candidates.Select(c => c.Id)],
            Score = finding.Score,
        };

    private Response NotKnown(string question, Unknown finding)
    {
        var foreign = finding.Reading is { } reading
            ? string.Join(' ', reading.Tokens.Where((_, i) => (reading.Foreign >> i & 1) == 1).Select(t => t.Surface))
            : "";
        var words = foreign.Length == 0 ? edition.Phrases.Say("answers.unknown") : edition.Phrases.Say("answers.unknownabout", ("about", foreign));
        var nearest = finding.Nearest.Select(p => p.Id).ToList();
        return new Response(
            Outcome.Decline,
            [new Reply(words, [.. finding.Nearest.Select(p => AnswersFeature.ButtonTo(p))])],
            context.Conversation with { Explanation = Explanation.Of(question, finding, edition.Index), At = context.Turn.At })
        {
            Topics = nearest,
            Score = finding.Score,
            Effects = [new FileQuestion(question, nearest)],
        };
    }

    private Response Declined(string question, Finding finding) =>
        Plain(Outcome.Decline, "answers.outofscope", Doors()) with
        {
            Conversation = context.Conversation with { Explanation = Explanation.Of(question, finding, edition.Index) ?? context.Conversation.Explanation },
        };

    private Response Plain(Outcome outcome, string phrase, IReadOnlyList<Button> buttons) =>
        new(outcome, [new Reply(edition.Phrases.Say(phrase), buttons)], context.Conversation);

    private Conversation Told(string question, IReadOnlyList<ArticleId> subjects, PassageId? said, bool compared, Finding finding) =>
        context.Conversation.Tell(subjects, said, compared, context.Turn.At) with
        {
            Question = question,
            Explanation = Explanation.Of(question, finding, edition.Index),
        };

    /// <summary>Where "of what?" may lead: the roles for what only roles have, else the skills that most roles need.</summary>
    private IReadOnlyList<Passage> OfWhat(Facet facet)
    {
        var roles = edition.Library.OfKind(ArticleKind.Role).ToList();
        var needed = roles.SelectMany(r => r.Must).CountBy(s => s).OrderByDescending(c => c.Value).Select(c => edition.Library.Find(c.Key));
        IEnumerable<Article?> subjects = Facets.Required(ArticleKind.Skill).Contains(facet) ? needed : roles;
        return [.. subjects.Select(s => s?.Find(facet)).OfType<Passage>().Take(4)];
    }

    private SmallPrint Source(IReadOnlyList<Passage> passages)
    {
        var articles = passages.Select(p => edition.Library.Find(p.Id.Article)!).Distinct().ToList();
        var source = passages.Count == 1 ? $"{articles[0].Source}#{passages[0].Id.Slug}" : string.Join(", ", articles.Select(a => a.Source));
        var date = articles.Min(a => a.Reviewed).ToString("MMM yyyy", CultureInfo.InvariantCulture);
        return new SmallPrint([.. edition.Phrases.Say("answers.source", ("source", source), ("date", date)).Blocks.OfType<Paragraph>().SelectMany(p => p.Content)]);
    }

    /// <summary>Below what is said of a skill: a few questions on it. The bank is not asked whether it has any: reading it would delay the first answer.</summary>
    private Button[] CheckMe(ArticleId article) => context.Catalog.Find(Quiz) is null || article.Kind != ArticleKind.Skill ? [] :
        [new Button(edition.Phrases.Label("buttons.checkme", ("count", CheckQuestions)), new ButtonId(Quiz, "solo", $"{article.Name} {CheckQuestions}"))];

    /// <summary>Where to go from here; to the plan only where plans are kept.</summary>
    private IReadOnlyList<Button> Doors() =>
        [Door("roles"), Door("skills"), .. context.Catalog.Find(Plan) is null ? Array.Empty<Button>() : [Door(Plan, "show", Plan)], Door("help")];

    private Button Door(string label, string? verb = null, string feature = "answers") =>
        new(edition.Phrases.Label($"buttons.{label}"), new ButtonId(feature, verb ?? label, ""));
}
