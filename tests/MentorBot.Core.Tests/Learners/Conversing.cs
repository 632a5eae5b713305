using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Interviews;

namespace MentorBot.Core.Tests.Learners;

/// <summary>Talks with the interview in a test.</summary>
internal static class Conversing
{
    public static InterviewStep Type(this InterviewStep step, string text, InterviewFacts? facts = null) =>
        InterviewFlow.Take(step.Interview, new TypedText(text), facts ?? LearnersWorld.Facts);

    public static InterviewStep Press(this InterviewStep step, string arguments, InterviewFacts? facts = null) =>
        InterviewFlow.Take(step.Interview, new ButtonPress(new ButtonId("plan", "ask", arguments)), facts ?? LearnersWorld.Facts);

    public static InterviewStep Type(this InterviewStep step, params IEnumerable<string> texts) => texts.Aggregate(step, (s, t) => s.Type(t));

    public static string Said(this InterviewStep step) => PlainText.Of(step.Reply.Document);

    public static IEnumerable<string> Buttons(this InterviewStep step) => step.Reply.Buttons.Select(b => b.Id.Arguments);
}
