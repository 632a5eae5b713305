using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>The interview: one question at a time, from the role aimed at to a profile that the person has confirmed.</summary>
/// <remarks>Pure. Its buttons are <c>1|plan|ask|question:value</c>; hand it every press with <see cref="Verb"/> and all typed text while it runs.</remarks>
public static class InterviewFlow
{
    /// <summary>The feature in the ids of its buttons.</summary>
    public const string Feature = "plan";

    /// <summary>The verb in the ids of its buttons.</summary>
    public const string Verb = "ask";

    /// <summary>Begins an interview with a word of welcome and the first question.</summary>
    /// <param name="facts">The world.</param>
    /// <param name="role">A role that the person has already named; it need not be asked.</param>
    public static InterviewStep Begin(InterviewFacts facts, ArticleId? role = null)
    {
        var answers = new InterviewAnswers(facts);
        var begun = answers.Onward(answers.Apply(new Interview { Role = role is { } id ? facts.Edition.Library.Find(id)?.Id : null }, new LevelAnswer { Named = facts.Found }));
        var phrases = facts.Edition.Phrases;
        var found = facts.Found.Count == 0 ? Document.Empty : phrases.Say("interview.found", ("levels", new AnswerText(facts).Levels(facts.Found)));
        return new NextQuestion(begun, Prefixed(phrases.Say("interview.welcome").Then(found), begun, facts));
    }

    /// <summary>Begins to edit one answer of a profile; ends with <see cref="Finished"/> when it is given.</summary>
    public static InterviewStep Edit(Profile profile, InterviewQuestion question, InterviewFacts facts)
    {
        var editing = ProfileDraft.Of(profile) with { EditsOne = true, Asks = question, ZoneDeclined = true };
        var present = new AnswerList(facts).Line(editing, question);
        return new NextQuestion(editing, question == InterviewQuestion.Levels ? Resume(editing, facts) : Prefixed(present, editing, facts));
    }

    /// <summary>Takes levels that a quiz found meanwhile, as if they had been said.</summary>
    public static InterviewStep Placed(Interview interview, IReadOnlyDictionary<ArticleId, Level> levels, InterviewFacts facts)
    {
        var answers = new InterviewAnswers(facts);
        var placed = answers.Onward(answers.Apply(interview, new LevelAnswer { Named = levels }));
        return new NextQuestion(placed, Resume(placed, facts));
    }

    /// <summary>Asks the present question again, as after a restart or an answer in between.</summary>
    public static Reply Resume(Interview interview, InterviewFacts facts) => new InterviewPrompts(facts).Ask(interview);

    /// <summary>Takes what the person typed or pressed.</summary>
    public static InterviewStep Take(Interview interview, TurnInput input, InterviewFacts facts)
    {
        // Content may have lost the role since it was chosen.
        var whole = interview.Role is { } role && facts.Edition.Library.Find(role) is null && interview.Asks != InterviewQuestion.Role
            ? interview with { Role = null, Asks = InterviewQuestion.Role, Unclear = [] }
            : interview;
        return new InterviewTurn(whole, facts).Take(input);
    }

    /// <summary>A document and below it the present question.</summary>
    internal static Reply Prefixed(Document document, Interview interview, InterviewFacts facts)
    {
        var question = Resume(interview, facts);
        return question with { Document = document.Then(question.Document) };
    }
}
