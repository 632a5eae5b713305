using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Phrases;
using MentorBot.Core.Plans;
using MentorBot.Core.Quizzes.Boards;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Core.Reminders;
using NodaTime;

namespace MentorBot.Core.Learners.Privacy;

/// <summary>What is kept of people: says it, hands it out, and lets it go.</summary>
public sealed class PrivacyFeature(IdleRule idle) : IFeature
{
    private const string Erase = "erase";
    private const string Keep = "keep";
    private const string Copy = "copy";

    /// <summary>The phrases that it says.</summary>
    public static IReadOnlyList<PhraseKey> PhraseKeys { get; } =
    [
        new("privacy.kept", "answers", "points", "days", "notice"),
        new("privacy.nothing"),
        new("privacy.ask", "things"),
        new("privacy.now", "things"),
        new("privacy.things.profile"),
        new("privacy.things.interview"),
        new("privacy.things.plan", "tasks", "done"),
        new("privacy.things.reminders", "count"),
        new("privacy.things.questions", "count"),
        new("privacy.things.cards", "count"),
        new("privacy.things.played", "count"),
        new("privacy.things.boards"),
        new("privacy.things.accounts", "accounts"),
        new("privacy.erased", "date", "time", "receipt"),
        new("privacy.staying"),
        new("privacy.exported", "files"),
        new("privacy.idle", "date"),
        new("privacy.expired", "receipt"),
        new("privacy.buttons.copy"),
        new("privacy.buttons.erase"),
        new("privacy.buttons.keep"),
        .. new[] { "export", "forget", "privacy" }.Select(c => new PhraseKey($"commands.{c}")),
    ];

    /// <inheritdoc/>
    public string Name => "privacy";

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => PhraseKeys;

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("export", "commands.export", Audience: Audience.OnlyYou),
        new("forget", "commands.forget", Audience: Audience.OnlyYou),
        new("privacy", "commands.privacy", Audience: Audience.OnlyYou),
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context) => command.Verb switch
    {
        "export" => Export(context),
        "forget" => AskToErase(context),
        _ => Kept(context),
    };

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) => button.Verb switch
    {
        // A button of another day asks again: what would go may be more than it said then.
        Erase when button.Arguments == Day(context) => Forget(context),
        Copy => Export(context),
        Keep => Say(context, "privacy.staying"),
        _ => AskToErase(context),
    };

    /// <inheritdoc/>
    public Response? OnDue(DueFired due, TurnContext context)
    {
        var learner = context.Learner;
        var lastSeen = learner.LastSeen.AtMidnight().InUtc().ToDateTimeOffset();
        var today = LocalDate.FromDateTime(context.Turn.At.UtcDateTime);
        if (idle.NoticeAt(lastSeen) > context.Turn.At)
        {
            return Quietly(context, new SetDue(IdleRule.Kind, idle.NoticeAt(lastSeen)));
        }

        if (learner.ToldOfErasure is not { } told || told <= learner.LastSeen)
        {
            var end = context.Turn.At + IdleRule.Notice;
            var notice = Say(context, "privacy.idle", ("date", Date(LocalDate.FromDateTime(end.UtcDateTime))));
            return notice with { Learner = learner with { ToldOfErasure = today }, Effects = [new SetDue(IdleRule.Kind, end)] };
        }

        var receipt = Receipt(context);
        return Say(context, "privacy.expired", ("receipt", receipt)) with { Effects = [new EraseLearner(receipt)] };
    }

    private Response Kept(TurnContext context)
    {
        if (!context.Logs.ContainsKey(FiledQuestion.Log))
        {
            return Quietly(context) with { Needs = [FiledQuestion.Log, MissedTogether.PlayedLog, Board.Wishes], NeedsOwned = [Cards.Kind] };
        }

        var phrases = context.Edition.Phrases;
        var kept = phrases.Say(
            "privacy.kept",
            ("answers", Number(RaceKeeping.Answers.Days)),
            ("points", Number(RaceKeeping.Points.Days)),
            ("days", Number(idle.Keep.Days)),
            ("notice", Number(IdleRule.Notice.Days)));
        var said = Things(context) is { Count: > 0 } things ? kept.Then(phrases.Say("privacy.now", ("things", string.Join(", ", things)))) : kept;
        return new Response(Outcome.Command, [new Reply(said, [], Audience.OnlyYou)], context.Conversation);
    }

    private static Response AskToErase(TurnContext context)
    {
        if (!context.Logs.ContainsKey(FiledQuestion.Log))
        {
            return Quietly(context) with { Needs = [FiledQuestion.Log, MissedTogether.PlayedLog, Board.Wishes], NeedsOwned = [Cards.Kind] };
        }

        var things = Things(context);
        if (things.Count == 0)
        {
            return Say(context, "privacy.nothing");
        }

        var phrases = context.Edition.Phrases;
        var reply = new Reply(
            phrases.Say("privacy.ask", ("things", string.Join(", ", things))),
            [
                new(phrases.Label("privacy.buttons.copy"), new("privacy", Copy, "")),
                new(phrases.Label("privacy.buttons.erase"), new("privacy", Erase, Day(context))),
                new(phrases.Label("privacy.buttons.keep"), new("privacy", Keep, "")),
            ],
            Audience.OnlyYou);
        return new Response(Outcome.Command, [reply], context.Conversation);
    }

    private static Response Forget(TurnContext context)
    {
        var receipt = Receipt(context);
        // The time of the person's own zone: it goes with the rest, the receipt remains theirs.
        var now = context.Zones[context.Learner.Profile?.Zone ?? "UTC"] is { } zone ? context.Now.InZone(zone).LocalDateTime : context.Now.InUtc().LocalDateTime;
        var said = Say(context, "privacy.erased", ("date", Date(now.Date)), ("time", now.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)), ("receipt", receipt));
        return said with { Effects = [new EraseLearner(receipt)] };
    }

    private static Response Export(TurnContext context)
    {
        if (!context.Logs.ContainsKey(FiringLog.Log))
        {
            return Quietly(context) with
            {
                Needs = [FiledQuestion.Log, FiringLog.Log, ReviewLog.Log, MissedTogether.PlayedLog, Board.Wishes, .. RaceRecords.SeasonsKept(context.Turn.At)],
                NeedsOwned = [Cards.Kind, MissedTogether.Kind],
            };
        }

        if (Things(context).Count == 0)
        {
            return Say(context, "privacy.nothing");
        }

        var files = ExportFiles.Of(context);
        var said = Say(context, "privacy.exported", ("files", string.Join(", ", files.Select(f => f.Name))));
        return said with { Replies = [said.Replies[0] with { Files = files }] };
    }

    /// <summary>What is kept of the person, in words.</summary>
    private static List<string> Things(TurnContext context)
    {
        var (learner, phrases) = (context.Learner, context.Edition.Phrases);
        var things = new List<string>();
        if (learner.Profile is not null)
        {
            things.Add(phrases.Label("privacy.things.profile"));
        }

        if (learner.Interview is not null)
        {
            things.Add(phrases.Label("privacy.things.interview"));
        }

        if (learner.Plan is { } plan)
        {
            things.Add(phrases.Label("privacy.things.plan", ("tasks", Number(plan.Tasks.Count)), ("done", Number(plan.Tasks.Count(t => t.State == TaskState.Done)))));
        }

        if (learner.Schedules.Count > 0)
        {
            things.Add(phrases.Label("privacy.things.reminders", ("count", Number(learner.Schedules.Count))));
        }

        if (context.Logs[FiledQuestion.Log] is { Count: > 0 } questions)
        {
            things.Add(phrases.Label("privacy.things.questions", ("count", Number(questions.Count))));
        }

        if (context.Owned[Cards.Kind] is { Count: > 0 } cards)
        {
            things.Add(phrases.Label("privacy.things.cards", ("count", Number(cards.Count))));
        }

        if (context.Logs[MissedTogether.PlayedLog] is { Count: > 0 } played)
        {
            things.Add(phrases.Label("privacy.things.played", ("count", Number(played.Count))));
        }

        if (context.Logs[Board.Wishes].Count > 0)
        {
            things.Add(phrases.Label("privacy.things.boards"));
        }

        if (learner.IsStored)
        {
            things.Add(phrases.Label("privacy.things.accounts", ("accounts", string.Join(", ", learner.Accounts))));
        }

        return things;
    }

    private static Response Say(TurnContext context, string phrase, params ReadOnlySpan<(string, string)> arguments) =>
        new(Outcome.Command, [new Reply(context.Edition.Phrases.Say(phrase, arguments), [], Audience.OnlyYou)], context.Conversation);

    private static Response Quietly(TurnContext context, params IReadOnlyList<Effect> effects) =>
        new(Outcome.Command, [], context.Conversation) { Effects = effects };

    private static string Receipt(TurnContext context) => (context.Seed & 0xFFFF).ToString("X4", CultureInfo.InvariantCulture);

    private static string Day(TurnContext context) => Date(LocalDate.FromDateTime(context.Turn.At.UtcDateTime));

    private static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
