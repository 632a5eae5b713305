using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>Quiz races: everybody in a room answers the same questions against the clock. <c>/quiz race</c> starts them.</summary>
public sealed class RaceFeature : IFeature
{
    /// <summary>The feature's name, which begins the kinds of its due items.</summary>
    public const string Feature = "race";

    /// <summary>The kind of the due item of a race's next time.</summary>
    public const string Next = $"{Feature}-next";

    /// <summary>The kind of what shows how many have answered.</summary>
    public const string Board = $"{Feature}-board";

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("quiz", "commands.quiz", Audience: Audience.OnlyYou)
        {
            Together = true,
            Subverbs =
            [
                new("race", "commands.quizrace", new("skill", "commands.quizraceof", ArgumentKind.Skill, false))
                {
                    Further = [new("count", "commands.quizracecount", ArgumentKind.Number, false), new("seconds", "commands.quizraceseconds", ArgumentKind.Number, false)],
                },
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => RacePhrases.All;

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var (_, words) = Commands[0].Split(command.Arguments);
        var desk = new RaceDesk(context);
        return words switch
        {
            "stop" => desk.Stop(),
            "rules" => desk.Rules(),
            _ => desk.Start(words),
        };
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context)
    {
        var desk = new RaceDesk(context);
        return button.Verb switch
        {
            "a" when button.Arguments.Split('.') is [var id, var number, var option] => desk.Answer(id, Whole(number), Whole(option)),
            "stop" => desk.Stop(),
            _ => desk.Rules(),
        };
    }

    /// <inheritdoc/>
    public Response? OnVote(PollVote vote, TurnContext context) =>
        context.Room.Race is { Present: { } round } race && round.Poll == vote.Poll && vote.Options is [var option]
            ? new RaceDesk(context).Answer(race.Id, race.Number, option) with { Replies = [] }
            : null;

    /// <inheritdoc/>
    public Response? OnPosted(PostEnded ended, TurnContext context)
    {
        if (context.Room.Race is not { } race || ended.Report.Arguments.Split('.')[0] != race.Id)
        {
            return null;
        }

        return ended.Report.Verb switch
        {
            "gathered" when race.Stage == RaceStage.Lobby => Apply(Flow(context).Gathered(race, ended.Posted), context),
            "asked" when race.Stage == RaceStage.Asking && ended.Report.Arguments == $"{race.Id}.{race.Number}" =>
                WithAnswers(race, context, logs => Apply(Flow(context).Opened(race, ended.Posted, logs), context)),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public Response? OnDue(DueFired due, TurnContext context) => (due.Kind, context.Room.Race) switch
    {
        (Next, { } race) => WithAnswers(race, context, logs => Apply(Flow(context).Next(race, due.At, logs), context)),
        (Board, { Stage: RaceStage.Open, Present.Poll: "" } race) => WithAnswers(race, context, logs => Quietly(context) with
        {
            Posts = [new RaceText(context.Edition).Board(race, new RaceTally(logs[race.AnswersOf(race.Number)]).Count)],
            Fleeting = true,
        }),
        _ => null,
    };

    /// <summary>A step as a response.</summary>
    internal static Response Apply(RaceStep step, TurnContext context) => Quietly(context) with
    {
        Room = context.Room with { Race = step.Race },
        Posts = step.Posts,
        Effects = [.. step.Effects, new SetPlaceDue(Next, (step.Race ?? context.Room.Race)!.Place.Outside, step.Next)],
    };

    /// <summary>What comes of a race once the answers to all of its questions so far are known.</summary>
    internal static Response WithAnswers(Race race, TurnContext context, Func<IReadOnlyDictionary<string, IReadOnlyList<LogEntry>>, Response> then)
    {
        string[] logs = [.. Enumerable.Range(1, race.Number).Select(race.AnswersOf)];
        return logs.All(context.WholeLogs.ContainsKey) ? then(context.WholeLogs) : Quietly(context) with { NeedsWhole = logs };
    }

    private static RaceFlow Flow(TurnContext context) => new(new RaceText(context.Edition), context.Edition.Library.Questions, context.Turn.At);

    private static Response Quietly(TurnContext context) => new(Outcome.Command, [], context.Conversation);

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
