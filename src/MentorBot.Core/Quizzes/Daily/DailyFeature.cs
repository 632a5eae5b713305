using System.Globalization;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Phrases;
using MentorBot.Core.Places;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime.Text;

namespace MentorBot.Core.Quizzes.Daily;

/// <summary>One question a day at a chosen hour, its answers sealed until the next: <c>/quiz daily</c>, set by those who manage the place.</summary>
public sealed class DailyFeature : IFeature
{
    /// <summary>The feature's name, which begins the kinds of its due items.</summary>
    public const string Feature = "daily";

    /// <summary>The kind of the due item of the next question.</summary>
    public const string Next = $"{Feature}-next";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases { get; } =
    [
        new("commands.quizdaily"),
        new("commands.quizdailyat"),
        new("daily.title", "skill", "level"),
        new("daily.set", "time", "zone"),
        new("daily.counts", "right", "people"),
        new("daily.taken", "letter"),
        .. "open how stopped none".Split(' ').Select(k => new PhraseKey($"daily.{k}")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("quiz", "commands.quiz", Audience: Audience.OnlyYou)
        {
            Subverbs = [new("daily", "commands.quizdaily", new("at", "commands.quizdailyat", ArgumentKind.Words, false))],
        },
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var (_, words) = Commands[0].Split(command.Arguments);
        if (context.Turn.Place.IsPrivate)
        {
            return Say(context, "setup.ingroups");
        }

        if (context.Turn.Powers is null)
        {
            return Say(context, "setup.notyours") with { NeedsPowers = true };
        }

        var room = context.Community.QuizRoom is { Length: > 0 } quiz ? context.Turn.Place with { Room = quiz, Thread = "" } : context.Turn.Place;
        return ((context.Turn.Powers & Powers.Manages) != Powers.Manages ? Say(context, "setup.notyours")
            : words == "stop" ? Stop(context)
            : Set(words, room, context)) with { NeedsRoom = room };
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) =>
        button is { Verb: "a" } && button.Arguments.Split('.') is [var id, var option] && int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Answer(id, number, context)
            : Fleetingly(Say(context, "race.over"));

    /// <inheritdoc/>
    public Response? OnVote(PollVote vote, TurnContext context) =>
        context.Room.Daily?.Open is { } open && open.Poll == vote.Poll && vote.Options is [var option] ? Answer(open.Id, option, context) with { Replies = [] } : null;

    /// <inheritdoc/>
    public Response? OnPosted(PostEnded ended, TurnContext context) =>
        context.Room.Daily is { Open: { } open } daily && open.Id == ended.Report.Arguments && ended.Posted is { } posted
            ? Quietly(context) with
            {
                Room = context.Room with { Daily = daily with { Open = open with { Handle = posted.Handle, Poll = posted.Poll } } },
                Effects = posted.Poll.Length > 0 ? [new SetPoll(posted.Poll, daily.Place)] : [],
            }
            : null;

    /// <inheritdoc/>
    public Response? OnDue(DueFired due, TurnContext context)
    {
        if (context.Room.Daily is not { } daily)
        {
            return null;
        }

        if (daily.Open is { } last && !context.WholeLogs.ContainsKey(last.Answers))
        {
            return Quietly(context) with { NeedsWhole = [last.Answers] };
        }

        var tally = new RaceTally(daily.Open is { } asked ? context.WholeLogs[asked.Answers] : []);
        var (text, next) = (new DailyText(context), daily.Next(context.Now, context.Zones));
        var choice = new RaceOptions(null, 1, RaceRules.Usual).Choose(context.Edition.Library.Questions, context.Room.Asked, context.Seed);
        var open = choice is [var question] ? new DailyQuestion(context.Seed.ToString("x16", CultureInfo.InvariantCulture)[..8], question.Id, context.Seed) : null;
        return Quietly(context) with
        {
            Room = context.Room with
            {
                Daily = daily with { Open = open },
                Asked = open is null ? context.Room.Asked : [.. context.Room.Asked.Append(open.Question).TakeLast(Room.Memory)],
            },
            Posts = [.. daily.Open is { } before ? text.Reveal(daily, before, tally) : [], .. open is null ? [] : new[] { text.Question(daily, open, next) }],
            Effects =
            [
                new SetPlaceDue(Next, daily.Place.Outside, next.ToDateTimeOffset()),
                .. daily.Open is { Poll.Length: > 0 } over ? [new SetPoll(over.Poll, null)] : Array.Empty<Effect>(),
                .. daily.Open is { } closed ? Missed(closed, tally, context) : [],
            ],
        };
    }

    private static Response Set(string words, Place room, TurnContext context)
    {
        var parts = words.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !Clock.Parse(parts[0]).TryGetValue(default, out var at))
        {
            return Say(context, "daily.how");
        }

        var zone = parts.Length == 1 ? context.Learner.Profile?.Zone ?? "UTC" : context.Edition.Zones.Read(parts[1], context.Now) is Learners.Readers.Understood<string> { Value: var named } ? named : null;
        if (zone is null)
        {
            return Say(context, "daily.how");
        }

        var daily = new DailyQuiz(room, at, zone) { Open = context.Room.Daily?.Open };
        return Say(context, "daily.set", ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture)), ("zone", zone)) with
        {
            Room = context.Room with { Daily = daily },
            Effects = [new SetPlaceDue(Next, room.Outside, daily.Next(context.Now, context.Zones).ToDateTimeOffset())],
        };
    }

    private static Response Stop(TurnContext context) => context.Room.Daily is not { } daily ? Say(context, "daily.none") : Say(context, "daily.stopped") with
    {
        Room = context.Room with { Daily = null },
        Effects = [new SetPlaceDue(Next, daily.Place.Outside, null)],
    };

    private static Response Answer(string id, int option, TurnContext context)
    {
        if (context.Room.Daily?.Open is not { } open || open.Id != id)
        {
            return Fleetingly(Say(context, "race.over"));
        }

        if (!context.Logs.TryGetValue(open.Answers, out var given))
        {
            return Quietly(context) with { Needs = [open.Answers] };
        }

        if (given is [var latest, ..] && (RaceTally.Read(latest).Option == option || given.Count >= RaceRules.MostAnswers))
        {
            return Fleetingly(Say(context, RaceTally.Read(latest).Option == option ? "race.already" : "race.final", ("letter", Presentation.Letter(RaceTally.Read(latest).Option))));
        }

        var answer = new RaceAnswer(option, context.Turn.Account, context.Turn.Name);
        return Fleetingly(Say(context, "daily.taken", ("letter", Presentation.Letter(option)))) with
        {
            HoldsRoom = true,
            Effects =
            [
                new AddToLog(open.Answers, JsonSerializer.SerializeToUtf8Bytes(answer, CoreJson.Default.RaceAnswer)),
                // From here on there is something to be told of and erased, long before the reveal.
                .. given.Count == 0 ? [MissedTogether.Played()] : Array.Empty<Effect>(),
            ],
        };
    }

    private static IEnumerable<Effect> Missed(DailyQuestion open, RaceTally tally, TurnContext context) =>
        context.Edition.Library.Questions.Find(open.Question) is not { } question ? [] : tally.Answers
            .Where(a => !new Presentation(question, open.Seed).Right.Contains(a.Answer.Option))
            .Select(a => MissedTogether.Keep(a.Answer.Account, question.Id, context.Turn.At));

    private static Response Fleetingly(Response response) => response with { Fleeting = true };

    private static Response Quietly(TurnContext context) => new(Outcome.Command, [], context.Conversation);

    private static Response Say(TurnContext context, string phrase, params ReadOnlySpan<(string, string)> arguments) =>
        new(Outcome.Command, [new Reply(context.Edition.Phrases.Say(phrase, arguments), [], Audience.OnlyYou)], context.Conversation);
}
