using System.Globalization;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Quizzes.Boards;

/// <summary>Leaderboards of races: <c>/leaderboard</c>. Nobody appears who did not ask to; everybody sees their own row.</summary>
public sealed class BoardFeature : IFeature
{
    private const string Feature = "board";
    private const string Here = "here";
    private const string All = "all";
    private const int MostRows = 10;

    private static readonly CommandArgument Scope = new("where", "commands.boardwhere", ArgumentKind.Choice, false) { Choices = [Here, All] };

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases { get; } =
    [
        .. "board boardwhere boardshow boardhide boardday boardweek boardseason".Split(' ').Select(k => new PhraseKey($"commands.{k}")),
        new("board.title", "period", "where"),
        new("board.row", "rank", "name", "points"),
        new("board.you", "rank", "points"),
        new("board.period.season", "season"),
        .. "period.day period.week here all empty nothingyet hidden nowshown nowhidden buttons.day buttons.week buttons.season buttons.here buttons.all buttons.show buttons.hide"
            .Split(' ').Select(k => new PhraseKey($"board.{k}")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("leaderboard", "commands.board", Audience: Audience.OnlyYou)
        {
            Together = true,
            Subverbs =
            [
                .. BoardPeriod.Names.Select(p => new Subverb(p, $"commands.board{p}", Scope)),
                new("show", "commands.boardshow"),
                new("hide", "commands.boardhide"),
            ],
        },
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var (verb, words) = Commands[0].Split(command.Arguments);
        return verb is "show" or "hide" ? Wish(verb == "show", context) : Show(verb, words.Length == 0 ? Here : words.ToLowerInvariant(), context);
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) =>
        button.Verb is "show" or "hide" ? Wish(button.Verb == "show", context) : Show(button.Verb, button.Arguments, context);

    private static Response Wish(bool shown, TurnContext context) => new(
        Outcome.Command,
        [
            new Reply(
                context.Edition.Phrases.Say(shown ? "board.nowshown" : "board.nowhidden"),
                [Button(context, shown ? "hide" : "show", ""), Button(context, BoardPeriod.Names[0], Here)],
                Audience.OnlyYou),
        ],
        context.Conversation)
    {
        Effects = [new AddToLog(Board.Wishes, JsonSerializer.SerializeToUtf8Bytes(new BoardWish(shown), CoreJson.Default.BoardWish))],
    };

    private static Response Show(string asked, string scope, TurnContext context)
    {
        var (now, phrases) = (context.Turn.At, context.Edition.Phrases);
        var period = BoardPeriod.Names.Contains(asked) ? asked : BoardPeriod.Names[0];
        var start = BoardPeriod.Start(period, now);
        var logs = BoardPeriod.Logs(start, now);
        if (!logs.Append(Board.Wishes).All(context.WholeLogs.ContainsKey))
        {
            return new Response(Outcome.Command, [], context.Conversation) { NeedsWhole = [.. logs, Board.Wishes] };
        }

        // A button below an answer that one person sees is pressed in private: it names the community itself.
        var place = context.Turn.Place;
        var home = scope is Here or All ? (place.IsPrivate ? "" : $"{place.Platform}/{place.Community}") : scope.TrimEnd('*');
        var everywhere = scope == All || home.Length == 0 || scope.EndsWith('*');
        var community = everywhere ? null : home;
        var (same, other) = home.Length == 0 ? (All, All) : everywhere ? ($"{home}*", home) : (home, $"{home}*");
        var board = Board.Of(logs.SelectMany(l => context.WholeLogs[l]), context.WholeLogs[Board.Wishes], start, community, Mine(context));
        var title = phrases.Say(
            "board.title",
            ("period", phrases.Label($"board.period.{period}", period == "season" ? [("season", BoardPeriod.Season(now))] : [])),
            ("where", phrases.Label(everywhere ? "board.all" : "board.here")));
        var rows = board.Rows.Where(r => r.Shown || r.Mine).Take(MostRows).ToList();
        var mine = board.Rows.FirstOrDefault(r => r.Mine);
        var said = title.Then(rows.Count == 0
            ? phrases.Say("board.empty")
            : Document.Of(new ListBlock(false, [.. rows.Select(r => phrases.Say("board.row", ("rank", Number(r.Rank)), ("name", r.Name), ("points", Number(r.Points))).Blocks)])));
        said = said.Then(mine is null ? phrases.Say("board.nothingyet") : phrases.Say("board.you", ("rank", Number(mine.Rank)), ("points", Number(mine.Points))));
        var wish = mine is { Shown: true } ? "hide" : "show";
        return new Response(
            Outcome.Command,
            [
                new Reply(
                    wish == "hide" ? said : said.Then(phrases.Say("board.hidden")),
                    [
                        .. BoardPeriod.Names.Where(p => p != period).Select(p => Button(context, p, same)),
                        .. home.Length == 0 ? [] : new[] { Button(context, period, other, everywhere ? "here" : "all") },
                        Button(context, wish, ""),
                    ],
                    Audience.OnlyYou),
            ],
            context.Conversation);
    }

    /// <summary>The owners under which a person's rows may stand: who played before being a learner did so as an account.</summary>
    private static HashSet<string> Mine(TurnContext context) =>
        [context.Owner, context.Turn.Account.ToString(), .. context.Learner.Accounts.Select(a => a.ToString()), .. context.Learner.Formerly.Select(f => f.Value)];

    private static Button Button(TurnContext context, string verb, string arguments, string? label = null) =>
        new(context.Edition.Phrases.Label($"board.buttons.{label ?? verb}"), new ButtonId(Feature, verb, arguments));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
