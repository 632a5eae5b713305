using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>The lists that commands ask for: roles, skills, topics, help.</summary>
internal sealed class TopicLists(TurnContext context)
{
    private const int MostButtons = 10;
    private readonly Edition edition = context.Edition;

    public Response Roles()
    {
        var roles = edition.Library.OfKind(ArticleKind.Role).ToList();
        var items = roles.Select(r => edition.Phrases.Say("lists.role", ("name", r.Title), ("summary", r.Summary)).Blocks);
        var buttons = roles.Select(r => ToFirst(r)).ToList();
        if (edition.Library.Find(Comparisons.OfRoles) is { } guide)
        {
            buttons.Add(ToFirst(guide, edition.Phrases.Label("compare.help")));
        }

        var topics = roles.Select(r => r.Passages[0].Id);
        return Say(edition.Phrases.Say("lists.roles").Then(new ListBlock(false, [.. items])), buttons) with
        {
            Topics = [.. topics],
            Conversation = context.Conversation.Tell([.. roles.Select(r => r.Id)], null, true, context.Turn.At),
        };
    }

    public Response Skills()
    {
        var skills = edition.Library.OfKind(ArticleKind.Skill).OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase);
        var items = skills.Select(s => edition.Phrases.Say("lists.skill", ("name", s.Title), ("summary", s.Summary), ("hours", Hours(s))).Blocks);
        var buttons = edition.Library.OfKind(ArticleKind.Role).Select(SkillsButton);
        return Say(edition.Phrases.Say("lists.skills").Then(new ListBlock(false, [.. items])), [.. buttons]);
    }

    public Response SkillsOf(Article role)
    {
        var document = edition.Phrases.Say("lists.skillsof", ("role", role.Title));
        foreach (var (phrase, skills) in new[] { ("lists.must", role.Must), ("lists.should", role.Should), ("lists.nice", role.Nice) })
        {
            var found = skills.Select(edition.Library.Find).OfType<Article>().ToList();
            if (found.Count > 0)
            {
                var items = found.Select(s => edition.Phrases.Say("lists.skill", ("name", s.Title), ("summary", s.Summary), ("hours", Hours(s))).Blocks);
                document = document.Then(edition.Phrases.Say(phrase)).Then(new ListBlock(false, [.. items]));
            }
        }

        var buttons = role.Must.Select(edition.Library.Find).OfType<Article>().Take(5).Select(s => ToFirst(s, s.Title));
        return Say(document, [.. buttons]) with
        {
            Topics = role.Find(Facet.Prerequisites) is { } needed ? [needed.Id] : [role.Passages[0].Id],
            Conversation = context.Conversation.Tell([role.Id], null, false, context.Turn.At),
        };
    }

    public Response Topics()
    {
        var document = edition.Phrases.Say("lists.topics");
        foreach (var (phrase, kind) in new[]
        {
            ("lists.kindroles", ArticleKind.Role), ("lists.kindskills", ArticleKind.Skill), ("lists.kindguides", ArticleKind.Guide),
        })
        {
            var names = string.Join(" · ", edition.Library.OfKind(kind).Select(a => a.Title).Order(StringComparer.OrdinalIgnoreCase));
            document = document.Then(edition.Phrases.Say(phrase)).Then(new Paragraph([new Text(names)]));
        }

        return Say(document, [Door("roles"), Door("skills")]);
    }

    public Response Topics(Article article)
    {
        var items = article.Passages.Select(p => (IReadOnlyList<Block>)[new Paragraph([new Text(p.Heading)])]);
        var document = edition.Phrases.Say("lists.topicsof", ("name", article.Title)).Then(new ListBlock(false, [.. items]));
        return Say(document, [.. article.Passages.Take(MostButtons).Select(p => AnswersFeature.ButtonTo(p))]) with
        {
            Topics = [.. article.Passages.Select(p => p.Id)],
            Conversation = context.Conversation.Tell([article.Id], null, false, context.Turn.At),
        };
    }

    public Response Help(IReadOnlyList<CommandEntry> commands)
    {
        var items = commands.Select(c => edition.Phrases.Say(
            "help.command",
            ("verb", c.Verb),
            ("argument", c.Argument is { } a ? (a.Required ? $" {a.Name}" : $" [{a.Name}]") : ""),
            ("description", edition.Phrases.Label(c.Description))).Blocks);
        var document = edition.Phrases.Say("help.title").Then(new ListBlock(false, [.. items])).Then(edition.Phrases.Say("help.examples"));
        return Say(document, [Door("roles"), Door("skills"), Door("topics")]);
    }

    /// <summary>A name that is none of a kind: the kind's list, after one sentence that says so.</summary>
    public Response NoSuch(ArticleKind kind)
    {
        var list = kind == ArticleKind.Role ? Roles() : Skills();
        var sentence = edition.Phrases.Say(kind == ArticleKind.Role ? "lists.nosuchrole" : "lists.nosuchskill");
        return list with { Replies = [list.Replies[0] with { Document = sentence.Then(list.Replies[0].Document) }] };
    }

    private Response Say(Document document, IReadOnlyList<Button> buttons) =>
        new(Outcome.Command, [new Reply(document, buttons)], context.Conversation);

    private Button Door(string name) => new(edition.Phrases.Label($"buttons.{name}"), new ButtonId("answers", name, ""));

    private Button SkillsButton(Article role) =>
        new(edition.Phrases.Label("compare.skillsof", ("name", role.Short)), new ButtonId("answers", "skills", role.Id.ToString()));

    private static Button ToFirst(Article article, string? label = null) =>
        AnswersFeature.ButtonTo(article.Find(Facet.What) ?? article.Passages[0], label ?? article.Short);

    private static string Hours(Article skill) => skill.Hours.ToString(CultureInfo.InvariantCulture);
}
