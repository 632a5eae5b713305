using System.Globalization;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Phrases;
using MentorBot.Core.Places;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>What people do with races: start them, answer, stop them.</summary>
internal sealed class RaceDesk(TurnContext context)
{
    private readonly RaceText text = new(context.Edition);

    private Turn Turn => context.Turn;

    private Phrasebook Phrases => context.Edition.Phrases;

    /// <summary>Starts a race, in the room for quizzes if the community has one.</summary>
    public Response Start(string words)
    {
        if (Turn.Place.IsPrivate)
        {
            return Say("race.ingroups");
        }

        var place = context.Community.QuizRoom is { Length: > 0 } room && room != Turn.Place.Room ? Turn.Place with { Room = room, Thread = "" } : Turn.Place;
        if (RaceOptions.Read(words, context.Edition) is not { } options)
        {
            return Say("race.how", ("counts", string.Join(", ", RaceRules.Counts.Order())), ("shortest", Number(RaceRules.Shortest)), ("longest", Number(RaceRules.Longest)));
        }

        if (context.Room.Race is not null)
        {
            return Say("race.running") with { NeedsRoom = place };
        }

        var questions = options.Choose(context.Edition.Library.Questions, context.Room.Asked, context.Seed);
        var subject = options.Skill?.Title ?? Phrases.Label("race.everything");
        if (questions.Count == 0)
        {
            return Say("race.noquestions", ("subject", subject));
        }

        var race = new Race
        {
            Id = context.Seed.ToString("x16", CultureInfo.InvariantCulture)[..8],
            Place = place,
            Starter = Turn.Account,
            Subject = subject,
            Questions = [.. questions.Select(q => q.Id)],
            Seconds = options.Seconds,
            Seed = context.Seed,
            Heard = Turn.At,
        };
        var asked = context.Room with { Asked = [.. context.Room.Asked.Concat(race.Questions).Distinct().TakeLast(Room.Memory)] };
        var started = RaceFeature.Apply(new RaceFlow(text, context.Edition.Library.Questions, Turn.At).Start(race), context with { Room = asked });
        // Where it is held right here, the lobby says all.
        return started with { Replies = place == Turn.Place ? [] : Say("race.started").Replies, NeedsRoom = place };
    }

    /// <summary>Stops the race of the room, for its starter and for moderators.</summary>
    public Response Stop()
    {
        if (context.Room.Race is not { } race)
        {
            return Say("race.none") with { NeedsRoom = QuizRoom() };
        }

        if (race.Starter != Turn.Account && Turn.Powers is null)
        {
            return Say("race.notyours") with { NeedsPowers = true };
        }

        return race.Starter != Turn.Account && (Turn.Powers & Powers.All) == Powers.None
            ? Say("race.notyours")
            : RaceFeature.WithAnswers(race, context, logs =>
                RaceFeature.Apply(new RaceFlow(text, context.Edition.Library.Questions, Turn.At).Stop(race, logs), context) with { Replies = Say("race.stopped").Replies });
    }

    /// <summary>How a race goes.</summary>
    public Response Rules() => Say("race.rules", ("unanswered", Number(RaceRules.MostUnanswered)));

    /// <summary>Takes an answer: a line of its own, that holds while the question stands.</summary>
    /// <param name="id">The race that was answered.</param>
    /// <param name="number">The question that was answered.</param>
    /// <param name="option">The option.</param>
    public Response Answer(string id, int number, int option)
    {
        if (context.Room.Race is not { } race || race.Id != id || race.Number != number || race.Stage is not (RaceStage.Asking or RaceStage.Open) || Turn.At > race.Until)
        {
            return Fleetingly(Say("race.over"));
        }

        var log = race.AnswersOf(number);
        if (!context.Logs.TryGetValue(log, out var given))
        {
            return Fleetingly(Say("race.over")) with { Needs = [log, MissedTogether.PlayedLog] };
        }

        var letter = ("letter", Presentation.Letter(option));
        if (given is [var latest, ..] && (RaceTally.Read(latest).Option == option || given.Count >= RaceRules.MostAnswers))
        {
            var stands = ("letter", Presentation.Letter(RaceTally.Read(latest).Option));
            return Fleetingly(Say(RaceTally.Read(latest).Option == option ? "race.already" : "race.final", stands));
        }

        var answer = new RaceAnswer(option, Turn.Account, Turn.Name.Length > 0 ? Turn.Name : Phrases.Label("race.somebody"));
        return Fleetingly(Say(given.Count == 0 ? "race.taken" : "race.changed", letter)) with
        {
            HoldsRoom = true,
            Effects =
            [
                new AddToLog(log, JsonSerializer.SerializeToUtf8Bytes(answer, CoreJson.Default.RaceAnswer)),
                .. MissedTogether.HasPlayed(race.Id, context) ? Array.Empty<Effect>() : [MissedTogether.Played(race.Id)],
                .. race.Present!.Poll.Length > 0 ? Array.Empty<Effect>() : [new Refresh(RaceFeature.Board, Turn.Place.Outside)],
            ],
        };
    }

    private Place? QuizRoom() => context.Community.QuizRoom is { Length: > 0 } room && !Turn.Place.IsPrivate ? Turn.Place with { Room = room, Thread = "" } : null;

    private static Response Fleetingly(Response response) => response with { Fleeting = true };

    private Response Say(string phrase, params ReadOnlySpan<(string, string)> arguments) =>
        new(Outcome.Command, [new Reply(Phrases.Say(phrase, arguments), [], Audience.OnlyYou)], context.Conversation);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
