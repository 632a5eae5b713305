using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Where an interview can go from a question: onward, back, past it, to another, to its end.</summary>
internal sealed class InterviewMoves(Interview interview, InterviewFacts facts)
{
    private readonly InterviewAnswers answers = new(facts);

    private Phrasebook Phrases => facts.Edition.Phrases;

    /// <summary>On from an answer, which is repeated.</summary>
    public InterviewStep Answered(Interview given)
    {
        var echo = new AnswerEcho(facts).Of(interview, given);
        var picking = given.Asks == InterviewQuestion.Levels && given.Group is not null;
        return picking ? Next(given, Document.Empty)
            : given.EditsOne ? Finish(given)
            : Next(answers.Onward(given), echo);
    }

    /// <summary>The question of an interview, below what was understood.</summary>
    public InterviewStep Next(Interview next, Document echo) => new NextQuestion(next, InterviewFlow.Prefixed(echo, next, facts));

    /// <summary>To another question, to change its answer.</summary>
    public InterviewStep GoTo(InterviewQuestion question) =>
        Next(interview with { Asks = question, Unclear = [], ZoneDeclined = interview.ZoneDeclined || question == InterviewQuestion.Zone }, Document.Empty);

    /// <summary>To the end, unless something is still open.</summary>
    public InterviewStep Finish(Interview given)
    {
        if (answers.Onward(given) is { Asks: not InterviewQuestion.Confirm } open && !given.EditsOne)
        {
            return Next(open, Document.Empty);
        }

        var list = new AnswerList(facts);
        var document = given.EditsOne
            ? Phrases.Say("profile.changed").Then(list.Line(given, given.Asks))
            : Phrases.Say("interview.done");
        return new Finished(given, new Reply(document, [], Audience.OnlyYou), ProfileDraft.ToProfile(given));
    }

    /// <summary>Out, with nothing changed.</summary>
    public InterviewStep Cancel() =>
        new Cancelled(interview, new Reply(Phrases.Say(interview.EditsOne ? "profile.kept" : "interview.cancelled"), [], Audience.OnlyYou));

    /// <summary>To the question before; its answer stays until another is given.</summary>
    public InterviewStep Back()
    {
        if (interview.EditsOne)
        {
            return Cancel();
        }

        if (interview.Unclear.Count > 0)
        {
            return Next(interview with { Unclear = [] }, Document.Empty);
        }

        if (interview is { Asks: InterviewQuestion.Role, Choosing: { } taken })
        {
            return Next(interview with { Choosing = taken.Count == 0 ? null : [.. taken.SkipLast(1)] }, Document.Empty);
        }

        if (interview.Asks == InterviewQuestion.Levels && answers.Group(interview) is { } group)
        {
            var before = answers.Groups(interview).TakeWhile(g => g != group).LastOrDefault();
            return before is null || interview.LevelsDone ? GoBack() : Next(interview with { Group = before.Key }, Document.Empty);
        }

        return GoBack();
    }

    private InterviewStep GoBack() =>
        interview.Asks == InterviewQuestion.Role
            ? Next(interview, Phrases.Say("interview.nothingbefore"))
            : Next(interview with { Asks = interview.Asks - 1, Group = null }, Document.Empty);

    /// <summary>Past the question: its answer stays, or a sensible one stands in.</summary>
    public InterviewStep Skip()
    {
        if (interview.EditsOne)
        {
            return Cancel();
        }

        var kept = answers.Onward(interview with { Unclear = [], Group = null });
        if (kept.Asks > interview.Asks)
        {
            return Next(kept, Document.Empty);
        }

        return answers.Default(interview) is { } value && answers.Apply(interview with { Choosing = null }, value) is { } given
            ? Answered(given)
            : new AskedBack(interview, InterviewFlow.Prefixed(Phrases.Say("interview.noskip"), interview, facts));
    }
}
