using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

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
    public static InterviewStep Begin(InterviewFacts facts) => Begin(facts, role: null);

    /// <summary>Begins an interview about a role that the person has already named.</summary>
    public static InterviewStep Begin(InterviewFacts facts, ArticleId? role) => new NextQuestion(new Interview { Role = role }, new Reply(Document.Empty, []));

    /// <summary>Begins to edit one answer of a profile; ends with <see cref="Finished"/> when it is given.</summary>
    public static InterviewStep Edit(Profile profile, InterviewQuestion question, InterviewFacts facts) =>
        new NextQuestion(new Interview { Asks = question, EditsOne = true, Role = profile.Role }, new Reply(Document.Empty, []));

    /// <summary>Asks the present question again, as after a restart or an answer in between.</summary>
    public static Reply Resume(Interview interview, InterviewFacts facts) => new(Document.Empty, []);

    /// <summary>Takes what the person typed or pressed.</summary>
    public static InterviewStep Take(Interview interview, TurnInput input, InterviewFacts facts) =>
        new NoAnswer(interview, new Reply(Document.Empty, []));
}
