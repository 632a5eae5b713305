using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Readers;
using NodaTime;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>One input to an interview.</summary>
internal sealed class InterviewTurn(Interview interview, InterviewFacts facts)
{
    private readonly InterviewAnswers answers = new(facts);
    private readonly InterviewMoves moves = new(interview, facts);

    private Phrases.Phrasebook Phrases => facts.Edition.Phrases;

    public InterviewStep Take(TurnInput input) => input switch
    {
        ButtonPress press => Press(press.Button),
        TypedText typed => Type(typed.Text.Trim()),
        _ => NoAnswer(),
    };

    private InterviewStep Press(ButtonId button)
    {
        if (interview is { Asks: InterviewQuestion.Role, Choosing: { } taken } && RoleChooser.Next(taken) is { } question
            && InterviewButtons.Option(button, question) is { } option)
        {
            return moves.Next(interview with { Choosing = [.. taken, option.Key] }, Document.Empty);
        }

        return InterviewButtons.Value(button, interview.Asks) is { } value && Value(value) is { } step
            ? step
            : new StalePress(interview, InterviewFlow.Prefixed(Phrases.Say("interview.stale"), interview, facts));
    }

    /// <summary>What comes of a button's value; null when it is no value of this question.</summary>
    private InterviewStep? Value(string value) => (interview.Asks, value) switch
    {
        (_, InterviewButtons.Cancel) => moves.Cancel(),
        (_, InterviewButtons.Back) => moves.Back(),
        (_, InterviewButtons.Skip) => moves.Skip(),
        (InterviewQuestion.Role, InterviewButtons.Help) => moves.Next(interview with { Choosing = [], Unclear = [] }, Document.Empty),
        (InterviewQuestion.Zone, InterviewButtons.Change) => moves.Next(interview with { ZoneDeclined = true, Unclear = [] }, Document.Empty),
        (InterviewQuestion.Confirm, InterviewButtons.Yes) => moves.Finish(interview),
        (InterviewQuestion.Confirm, _) => InterviewValues.Question(value) is { } question and not InterviewQuestion.Confirm ? moves.GoTo(question) : null,
        _ => answers.Apply(interview, value) is { } given ? moves.Answered(given) : null,
    };

    private InterviewStep Type(string typed)
    {
        var word = string.Join(' ', Words.Of(typed.Length > PlainWords.Longest ? typed[..PlainWords.Longest] : typed));
        return TypedWords.Way(word) is { } way ? Value(way)!
            : Labelled(word) is { } button ? button.Feature == InterviewFlow.Feature ? Press(button) : NoAnswer()
            : Nod(word) is { } value ? Value(value) ?? NoAnswer()
            : TypedWords.AsksWhy(word) ? moves.Next(interview, Phrases.Say($"interview.why.{InterviewValues.Write(interview.Asks)}"))
            : Read(typed);
    }

    /// <summary>The button whose label was typed, or the choice whose number was; what leads out of the interview is no answer to it.</summary>
    private ButtonId? Labelled(string word)
    {
        var buttons = InterviewFlow.Resume(interview, facts).Buttons;
        var choosing = interview is { Asks: InterviewQuestion.Role, Choosing: { } taken } && RoleChooser.Next(taken) is not null;
        var numbered = interview.Unclear.Count > 0 ? interview.Unclear.Count : choosing ? RoleChooser.Next(interview.Choosing!)!.Options.Count : 0;
        return buttons.FirstOrDefault(b => string.Join(' ', Words.Of(b.Label)) == word && word.Length > 0)?.Id
            ?? (TypedWords.Number(word) is { } number && number <= numbered ? buttons[number - 1].Id : null);
    }

    /// <summary>What yes or no means here, and the name of an answer to change.</summary>
    private string? Nod(string word) => interview switch
    {
        { Asks: InterviewQuestion.Zone, Unclear.Count: 0 } when facts.OfferedZone(interview) is { } zone =>
            TypedWords.IsYes(word) ? zone : TypedWords.IsNo(word) ? InterviewButtons.Change : null,
        { Asks: InterviewQuestion.Confirm } => TypedWords.IsYes(word) ? InterviewButtons.Yes
            : QuestionNames.Find(word) is { } question ? InterviewValues.Write(question) : null,
        { Asks: InterviewQuestion.Role, Choosing: { } taken } when RoleChooser.Next(taken) is null && TypedWords.IsYes(word) => facts.Suggest(taken).Best.Name,
        _ => null,
    };

    private InterviewStep Read(string typed) => interview.Asks switch
    {
        InterviewQuestion.Role => Readings(RoleReader.Read(typed, facts.Edition).Map(r => r?.Name ?? InterviewButtons.Help)),
        InterviewQuestion.Date => Readings(TargetDateReader.Read(typed, facts.Today(interview)).Map(InterviewValues.Write)),
        InterviewQuestion.Hours => Readings(WeeklyHoursReader.Read(typed).Map(InterviewValues.Write)),
        InterviewQuestion.Days => Readings(StudyDaysReader.Read(typed, Pending()).Map(InterviewValues.Write)),
        InterviewQuestion.Zone => Readings(facts.Zones.Read(typed, Instant.FromDateTimeOffset(facts.Now))),
        InterviewQuestion.Levels => Levels(typed),
        _ => NoAnswer(),
    };

    private InterviewStep Readings(Reading<string> reading) => reading switch
    {
        Understood<string> understood => Value(understood.Value) ?? NoAnswer(),
        Ambiguous<string> ambiguous => AskedBack(ambiguous.Choices),
        Refused<string> refused => new AskedBack(
            interview, InterviewFlow.Prefixed(Phrases.Say($"interview.refused.{refused.Reason.ToString().ToLowerInvariant()}"), interview, facts)),
        _ => NoAnswer(),
    };

    private InterviewStep AskedBack(IReadOnlyList<string> choices)
    {
        var unclear = interview with { Unclear = choices };
        var reply = InterviewFlow.Resume(unclear, facts);
        return reply.Buttons.All(b => b.Id.Fits) ? new AskedBack(unclear, reply) : NoAnswer();
    }

    private InterviewStep Levels(string typed)
    {
        if (LevelReader.Read(typed, facts.Edition) is not Understood<LevelAnswer> { Value: var answer })
        {
            // A skill named without a level picks its group.
            return facts.Edition.Names(typed) is [var skill] && SkillGroup.Of(skill.Id) is { } group ? Value(group.Key) ?? NoAnswer() : NoAnswer();
        }

        return answer.Asked is not null && answers.Group(interview) is null ? NoAnswer() : moves.Answered(answers.Apply(interview, answer));
    }

    private IReadOnlyList<IsoDayOfWeek>? Pending() =>
        interview.Unclear is [var first, ..] && InterviewValues.Days(first) is { Count: > 0 } days
            && interview.Unclear.All(u => InterviewValues.Days(u).Select(d => d.Day).SequenceEqual(days.Select(d => d.Day)))
            ? [.. days.Select(d => d.Day)]
            : null;

    private InterviewStep NoAnswer() => new NoAnswer(
        interview, InterviewFlow.Prefixed(Phrases.Say($"interview.hint.{InterviewValues.Write(interview.Asks)}"), interview, facts));
}
