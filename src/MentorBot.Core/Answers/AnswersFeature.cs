using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Answers;

/// <summary>Answers questions about roles, skills and guides.</summary>
public sealed class AnswersFeature : IFeature
{
    private const string Show = "show";

    /// <inheritdoc/>
    public string Name => "answers";

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("ask", "commands.ask", new("question", "commands.question", ArgumentKind.Words, true)),
        new("roles", "commands.roles"),
        new("role", "commands.role", new("role", "commands.rolename", ArgumentKind.Role, true)),
        new("skills", "commands.skills", new("role", "commands.rolename", ArgumentKind.Role, false)),
        new("skill", "commands.skill", new("skill", "commands.skillname", ArgumentKind.Skill, true)),
        new("compare", "commands.compare", new("topics", "commands.topicnames", ArgumentKind.Topics, true)),
        new("topics", "commands.topics", new("topic", "commands.topicname", ArgumentKind.Topic, false)),
        new("why", "commands.why") { Subverbs = [new("answer", "commands.whyanswer")] },
        new("help", "commands.help"),
        new("start", "commands.start"),
    ];

    /// <summary>The phrases that answers need of the content.</summary>
    public static IReadOnlyList<PhraseKey> PhraseKeys => AnswerPhrases.All;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => PhraseKeys;

    /// <summary>Answers plain text.</summary>
    public Response OnQuestion(string text, TurnContext context)
    {
        var finding = context.Edition.Finder.Find(text, context.Conversation);
        return new AnswerSpeaker(context).Say(text, finding);
    }

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var speaker = new AnswerSpeaker(context);
        var lists = new TopicLists(context);
        var named = command.Arguments.Length == 0 ? [] : context.Edition.Names(command.Arguments);
        return command.Verb switch
        {
            "ask" when command.Arguments.Length == 0 => speaker.Command("answers.askwhat"),
            "ask" => OnQuestion(command.Arguments, context),
            "roles" => lists.Roles(),
            "role" => Article(named, ArticleKind.Role, speaker, lists),
            "skills" when command.Arguments.Length == 0 => lists.Skills(),
            "skills" => named is [{ Id.Kind: ArticleKind.Role } role] ? lists.SkillsOf(role) : lists.NoSuch(ArticleKind.Role),
            "skill" => Article(named, ArticleKind.Skill, speaker, lists),
            "compare" => Compare(command.Arguments, context, speaker),
            "topics" when named is [var topic] => lists.Topics(topic),
            "topics" => lists.Topics(),
            "why" => speaker.Why(),
            "start" => speaker.Welcome(),
            _ => lists.Help(context.Catalog.Entries),
        };
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context)
    {
        var speaker = new AnswerSpeaker(context);
        var lists = new TopicLists(context);
        return button.Verb switch
        {
            Show when PassageId.TryParse(button.Arguments, out var id) && context.Edition.Library.Find(id) is { } passage => speaker.Show(passage),
            "roles" => lists.Roles(),
            "skills" when ArticleId.TryParse(button.Arguments, out var id) && context.Edition.Library.Find(id) is { } role => lists.SkillsOf(role),
            "skills" => lists.Skills(),
            "topics" when ArticleId.TryParse(button.Arguments, out var id) && context.Edition.Library.Find(id) is { } topic => lists.Topics(topic),
            "topics" => lists.Topics(),
            "help" => lists.Help(context.Catalog.Entries),
            _ when Privately.Shown(button) is { } shown => speaker.Personal(shown),
            _ => StaleButton(context),
        };
    }

    /// <summary>A button that no longer leads anywhere.</summary>
    public Response StaleButton(TurnContext context) => new AnswerSpeaker(context).Command("answers.stale");

    /// <summary>A verb with a slash that no feature has.</summary>
    public Response UnknownCommand(string verb, CommandCatalog catalog, TurnContext context)
    {
        var near = catalog.Entries
            .Select(e => (e.Verb, Distance: Typos.Distance(e.Verb, verb, 2)))
            .Where(e => e.Distance <= 2)
            .OrderBy(e => e.Distance)
            .Select(e => e.Verb)
            .FirstOrDefault();
        var speaker = new AnswerSpeaker(context);
        return near is null
            ? speaker.Command("answers.nocommand", ("verb", verb))
            : speaker.Command("answers.nearcommand", ("verb", verb), ("near", near));
    }

    /// <summary>The button that shows a passage.</summary>
    internal static Button ButtonTo(Passage passage, string? label = null) =>
        new(label ?? passage.Heading, new ButtonId("answers", Show, passage.Id.ToString()));

    private static Response Article(IReadOnlyList<Article>? named, ArticleKind kind, AnswerSpeaker speaker, TopicLists lists) =>
        named?.FirstOrDefault(a => a.Id.Kind == kind) is { } article ? speaker.Card(article) : lists.NoSuch(kind);

    private static Response Compare(string arguments, TurnContext context, AnswerSpeaker speaker)
    {
        var edition = context.Edition;
        var named = edition.Index.Mentioned(arguments).Select(n => edition.Library.Articles[n]).ToList();
        return named.Count >= 2 && named.TrueForAll(a => a.Id.Kind == named[0].Id.Kind) && named[0].Id.Kind != ArticleKind.Guide
            ? speaker.Say(arguments, edition.Finder.Compare(arguments, named))
            : named.Count > 0 && edition.Unnamed(arguments) is { Length: > 0 } unnamed ? speaker.Command("answers.comparewithout", ("names", unnamed))
            : speaker.Command("answers.comparewhat");
    }
}
