using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>A race as a machine: how it stands, an event and the time give how it stands next, what is said, and when its next time comes.</summary>
/// <param name="text">Its words.</param>
/// <param name="bank">The questions.</param>
/// <param name="now">The time, UTC.</param>
internal sealed class RaceFlow(RaceText text, QuestionBank bank, DateTimeOffset now)
{
    /// <summary>People gather.</summary>
    public RaceStep Start(Race race) => new(race, now + RaceRules.Lobby, text.Lobby(race));

    /// <summary>The lobby is there, or could not be said: then there is no race.</summary>
    public RaceStep Gathered(Race race, Posted? posted) => posted switch
    {
        null => new RaceStep(null, null, text.NotHeld(race)),
        { Thread.Length: > 0 } => new RaceStep(race with { Place = race.Place with { Thread = posted.Thread } }, now + RaceRules.Lobby),
        _ => new RaceStep(race, now + RaceRules.Lobby),
    };

    /// <summary>A question is there, and its time begins; or nobody knows whether it is, and the race ends.</summary>
    public RaceStep Opened(Race race, Posted? posted, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs)
    {
        if (posted is null)
        {
            return Finish(race, RaceEnd.Lost, logs);
        }

        var round = race.Present! with { OpenedAt = now, Handle = posted.Handle, Poll = posted.Poll };
        var open = race with { Stage = RaceStage.Open, Rounds = [.. race.Rounds.SkipLast(1), round] };
        return new RaceStep(open, open.Until)
        {
            Effects = round.Poll.Length > 0 ? [new SetPoll(round.Poll, race.Place)] : [],
        };
    }

    /// <summary>Its next time has come.</summary>
    /// <param name="race">How it stands.</param>
    /// <param name="due">When it was to come.</param>
    /// <param name="logs">The answers so far.</param>
    public RaceStep Next(Race race, DateTimeOffset due, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs) => race.Stage switch
    {
        _ when now - due > RaceRules.Away => Finish(race, RaceEnd.Away, logs),
        RaceStage.Asking => Finish(race, RaceEnd.Lost, logs),
        RaceStage.Open => Close(race, logs),
        RaceStage.Shown when race.Unanswered >= RaceRules.MostUnanswered || now - race.Heard >= RaceRules.Silence => Finish(race, RaceEnd.Silence, logs),
        _ => Ask(race, logs),
    };

    /// <summary>Somebody who may stops it.</summary>
    public RaceStep Stop(Race race, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs) => Finish(race, RaceEnd.Stopped, logs);

    private RaceStep Ask(Race race, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs)
    {
        // A question that an edit of the content took away meanwhile is passed over.
        var left = race.Questions.Skip(race.Rounds.Select(r => r.Question).LastOrDefault() is { } last ? race.Questions.ToList().IndexOf(last) + 1 : 0);
        if (left.FirstOrDefault(q => bank.Find(q) is ChoiceQuestion) is not { } question)
        {
            return Finish(race, RaceEnd.Complete, logs);
        }

        var asking = race with { Stage = RaceStage.Asking, Rounds = [.. race.Rounds, new Round(question)] };
        return new RaceStep(asking, now + RaceRules.Sending, text.Question(asking));
    }

    private RaceStep Close(Race race, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs)
    {
        var tally = new RaceTally(logs[race.AnswersOf(race.Number)]);
        var shown = race with
        {
            Stage = RaceStage.Shown,
            Unanswered = tally.Count == 0 ? race.Unanswered + 1 : 0,
            Heard = tally.Heard > race.Heard ? tally.Heard.Value : race.Heard,
        };
        return new RaceStep(shown, now + RaceRules.Pause, text.Reveal(shown, tally, RaceScores.Of(shown, bank, logs))) { Effects = Unbound(race) };
    }

    private RaceStep Finish(Race race, RaceEnd end, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs)
    {
        var scores = RaceScores.Of(race, bank, logs);
        return new RaceStep(null, null, [.. text.Cut(race), text.Podium(race, scores, end)])
        {
            Effects = [.. Unbound(race), .. RaceRecords.Of(race, scores, bank, logs, now)],
        };
    }

    /// <summary>Votes in the poll of the present question mean nothing from here on.</summary>
    private static IReadOnlyList<Effect> Unbound(Race race) =>
        race is { Stage: RaceStage.Open, Present.Poll: { Length: > 0 } poll } ? [new SetPoll(poll, null)] : [];
}

/// <summary>Why a race is over.</summary>
internal enum RaceEnd
{
    /// <summary>All questions were asked.</summary>
    Complete,

    /// <summary>Somebody who may stopped it.</summary>
    Stopped,

    /// <summary>Nobody answered any more.</summary>
    Silence,

    /// <summary>A question was lost on its way.</summary>
    Lost,

    /// <summary>The mentor was away.</summary>
    Away,
}
