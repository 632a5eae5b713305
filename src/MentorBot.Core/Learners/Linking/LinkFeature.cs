using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Learners.Linking;

/// <summary>One person on several platforms: a one-time code from one side, typed on the other, makes one person of two.</summary>
/// <param name="deepLink">The address that opens Telegram and hands over a code; null while Telegram is off.</param>
public sealed class LinkFeature(Func<string, Uri?> deepLink) : IFeature
{
    /// <summary>The feature's name.</summary>
    public const string Feature = "link";

    /// <summary>The due item that lets go of who was set aside.</summary>
    internal const string AsideDue = $"{Feature}-aside";

    /// <summary>The due item that puts an unused code away.</summary>
    internal const string CodeDue = $"{Feature}-code";

    private const string Opening = "opened";

    /// <summary>The call of a code that came by a deep link: whoever followed it may not know what it does, so that they are asked first.</summary>
    public static CommandCall Opened(string code) => new(Feature, $"{Opening} {code}");

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => LinkPhrases.All;

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("link", "commands.link", new("code", "commands.linkcode", ArgumentKind.Code, false), Audience.OnlyYou),
        new("unlink", "commands.unlink", Audience: Audience.OnlyYou),
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var desk = Desk(context);
        return command switch
        {
            { Verb: "unlink" } => desk.Unlink(),
            { Arguments: "" } => desk.Give(),
            _ when command.Arguments.StartsWith($"{Opening} ", StringComparison.Ordinal) => desk.Redeem(command.Arguments[(Opening.Length + 1)..], asks: true),
            _ => desk.Redeem(command.Arguments, asks: false),
        };
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context)
    {
        var desk = Desk(context);
        return button.Verb switch
        {
            "keep" => desk.Keep(new LearnerId(button.Arguments)),
            "split" when AccountId.TryParse(button.Arguments, out var account) => desk.Split(account),
            "stay" => desk.Stay(),
            "join" => desk.Redeem(button.Arguments, asks: false),
            "refuse" => desk.Refuse(),
            _ => desk.Unlink(),
        };
    }

    /// <inheritdoc/>
    public Response? OnDue(DueFired due, TurnContext context)
    {
        var (learner, quiet) = (context.Learner, new Response(Outcome.Command, [], context.Conversation));
        return due.Kind switch
        {
            AsideDue when learner.Aside is { } aside => aside.Until <= context.Turn.At
                ? quiet with { Learner = learner with { Aside = null } }
                : quiet with { Effects = [new SetDue(AsideDue, aside.Until)] },
            CodeDue when learner.Links is { Code: { } code } links && links.Until <= context.Turn.At =>
                quiet with { Learner = learner with { Links = links with { Code = null } }, Effects = [new SetLink(code, null)] },
            _ => null,
        };
    }

    private LinkDesk Desk(TurnContext context) => new(context, new LinkText(context, deepLink));
}
