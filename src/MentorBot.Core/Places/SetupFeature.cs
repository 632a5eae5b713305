using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using NodaTime;

namespace MentorBot.Core.Places;

/// <summary>How a server or group wants the mentor to behave: <c>/setup</c>, for those who manage it.</summary>
public sealed partial class SetupFeature : IFeature
{
    private const string Feature = "setup";
    private const int MostRooms = 25;

    private static readonly CommandArgument Where = new("where", "commands.setupwhere", ArgumentKind.Words, false);

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases { get; } =
    [
        .. "setup setupshow setupanswers setupquiet setupquiz setupwhere".Split(' ').Select(k => new PhraseKey($"commands.{k}")),
        new("setup.shown", "answers", "quiet", "quiz"),
        new("setup.rooms", "count"),
        new("setup.lacks", "permissions"),
        .. "changed ingroups notyours where everywhere here none oneroom greeting menus.answers menus.quiet menus.quiz".Split(' ').Select(k => new PhraseKey($"setup.{k}")),
        .. "view send embed attach history openthreads sendinthreads".Split(' ').Select(k => new PhraseKey($"setup.permissions.{k}")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new(Feature, "commands.setup", Audience: Audience.OnlyYou)
        {
            Subverbs =
            [
                new("show", "commands.setupshow"),
                new("answers", "commands.setupanswers", Where),
                new("quiet", "commands.setupquiet", Where),
                new("quiz", "commands.setupquiz", Where),
            ],
        },
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var (verb, words) = Commands[0].Split(command.Arguments);
        return verb == "show" ? Managed(context, c => Show(c, c.Community))
            : Rooms(words, context) is { } rooms ? Managed(context, c => Change(verb, rooms, c))
            : Managed(context, c => Say(c, "setup.where"));
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) =>
        Managed(context, c => Change(button.Verb, button.Arguments.Split(',', StringSplitOptions.RemoveEmptyEntries), c));

    /// <inheritdoc/>
    public Response? OnInvited(TurnContext context)
    {
        var today = LocalDate.FromDateTime(context.Turn.At.UtcDateTime);
        return context.Community.Greeted == today ? null : new Response(Outcome.Command, [], context.Conversation)
        {
            Community = context.Community with { Greeted = today },
            Posts = [new Post(context.Turn.Place, new Reply(context.Edition.Phrases.Say("setup.greeting"), [])) { Keeps = TimeSpan.FromHours(1) }],
        };
    }

    /// <inheritdoc/>
    /// <remarks>Whoever can give the mentor what it lacks is told of it, once.</remarks>
    public Response Settle(Response response, TurnContext context)
    {
        var lacks = string.Join(' ', context.Turn.Lacks);
        var community = response.Community ?? context.Community;
        return lacks.Length == 0 || community.Explained == lacks || (context.Turn.Powers & Powers.Manages) != Powers.Manages
            ? response
            : response with { Community = community with { Explained = lacks }, Replies = [.. response.Replies, .. Say(context, "setup.lacks", ("permissions", Permissions(context))).Replies] };
    }

    /// <summary>Does something for those alone who manage the place.</summary>
    private static Response Managed(TurnContext context, Func<TurnContext, Response> then) =>
        context.Turn.Place.IsPrivate ? Say(context, "setup.ingroups")
        : context.Turn.Powers is null ? Say(context, "setup.notyours") with { NeedsPowers = true }
        : (context.Turn.Powers & Powers.Manages) == Powers.Manages ? then(context)
        : Say(context, "setup.notyours");

    private static Response Change(string what, IReadOnlyList<string> rooms, TurnContext context)
    {
        IReadOnlyList<string> chosen = [.. rooms.Distinct(StringComparer.Ordinal).Take(MostRooms)];
        var changed = what switch
        {
            "answers" => context.Community with { AnswersIn = chosen },
            "quiet" => context.Community with { Quiet = chosen },
            "quiz" => context.Community with { QuizRoom = chosen.Count > 0 ? chosen[0] : "" },
            _ => context.Community,
        };
        var shown = Show(context, changed);
        return shown with { Community = changed, Replies = [shown.Replies[0] with { Document = context.Edition.Phrases.Say("setup.changed").Then(shown.Replies[0].Document) }] };
    }

    private static Response Show(TurnContext context, Community community)
    {
        var phrases = context.Edition.Phrases;
        var said = phrases.Say(
            "setup.shown",
            ("answers", community.AnswersIn.Count == 0 ? phrases.Label("setup.everywhere") : Count(community.AnswersIn, context)),
            ("quiet", community.Quiet.Count == 0 ? phrases.Label("setup.none") : Count(community.Quiet, context)),
            ("quiz", community.QuizRoom.Length == 0 ? phrases.Label("setup.here") : phrases.Label("setup.oneroom")));
        return new Response(Outcome.Command, [new Reply(said, [], Audience.OnlyYou) { Menus = [Menu("answers", MostRooms, community.AnswersIn), Menu("quiet", MostRooms, community.Quiet), Menu("quiz", 1, community.QuizRoom.Length == 0 ? [] : [community.QuizRoom])] }], context.Conversation);

        RoomMenu Menu(string what, int most, IReadOnlyList<string> chosen) => new(phrases.Label($"setup.menus.{what}"), new ButtonId(Feature, what, ""), most, chosen);
    }

    private static string Count(IReadOnlyList<string> rooms, TurnContext context) =>
        context.Edition.Phrases.Label("setup.rooms", ("count", rooms.Count.ToString(CultureInfo.InvariantCulture)));

    private static string Permissions(TurnContext context) => string.Join(", ", context.Turn.Lacks.Select(l => context.Edition.Phrases.Label($"setup.permissions.{l}")));

    /// <summary>The rooms that words name: here, everywhere or none, or channels as Discord writes them; null when they name none.</summary>
    private static IReadOnlyList<string>? Rooms(string words, TurnContext context) => words.Trim().ToLowerInvariant() switch
    {
        "here" => [context.Turn.Place.Room],
        "everywhere" or "none" or "nowhere" => [],
        _ => RoomMark().Matches(words) is { Count: > 0 } marks ? [.. marks.Select(m => m.Groups["room"].Value)] : null,
    };

    private static Response Say(TurnContext context, string phrase, params ReadOnlySpan<(string, string)> arguments) =>
        new(Outcome.Command, [new Reply(context.Edition.Phrases.Say(phrase, arguments), [], Audience.OnlyYou)], context.Conversation);

    [GeneratedRegex("<#(?<room>[0-9]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex RoomMark();
}
