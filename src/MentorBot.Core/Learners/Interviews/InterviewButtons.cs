using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>The buttons of an interview: <c>1|plan|ask|question:value</c>. They hold the question that they answer, so that an old one is recognised.</summary>
internal static class InterviewButtons
{
    public const string Help = "help";
    public const string Change = "change";
    public const string Yes = "yes";
    public const string Back = "back";
    public const string Skip = "skip";
    public const string Cancel = "cancel";

    private const string Choose = "choose";

    public static Button Make(InterviewQuestion question, string value, string label) =>
        new(label, new ButtonId(InterviewFlow.Feature, InterviewFlow.Verb, $"{InterviewValues.Write(question)}:{value}"));

    /// <summary>The id of an answer in "help me choose".</summary>
    public static ButtonId Option(ChooserQuestion question, ChooserOption option) =>
        new(InterviewFlow.Feature, InterviewFlow.Verb, $"{Choose}:{question.Key}={option.Key}");

    /// <summary>The option that a press takes, when the press answers the present question of "help me choose".</summary>
    public static ChooserOption? Option(ButtonId button, ChooserQuestion question) =>
        button.Arguments.StartsWith($"{Choose}:{question.Key}=", StringComparison.Ordinal)
            ? question.Find(button.Arguments[(button.Arguments.IndexOf('=', StringComparison.Ordinal) + 1)..])
            : null;

    /// <summary>The value of a press on a question's button; null when it belongs to another question or is none of ours.</summary>
    public static string? Value(ButtonId button, InterviewQuestion question)
    {
        var start = $"{InterviewValues.Write(question)}:";
        return button is { Feature: InterviewFlow.Feature, Verb: InterviewFlow.Verb } && button.Arguments.StartsWith(start, StringComparison.Ordinal)
            ? button.Arguments[start.Length..]
            : null;
    }
}
