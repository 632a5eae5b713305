using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>The questions that are answered by typing, as forms.</summary>
internal static class InterviewForms
{
    /// <summary>The verb in the ids of their buttons; the arguments are the question and, once sent, what was typed.</summary>
    public const string Verb = "type";

    /// <summary>The questions that have one.</summary>
    public static IReadOnlyList<InterviewQuestion> Questions { get; } =
        [InterviewQuestion.Date, InterviewQuestion.Hours, InterviewQuestion.Days, InterviewQuestion.Zone, InterviewQuestion.Levels];

    /// <summary>The button that opens a question's form; null when it has none.</summary>
    public static Button? ButtonOf(InterviewQuestion question, Phrasebook phrases) => Questions.Contains(question)
        ? new Button(phrases.Label("interview.form.button"), new ButtonId(InterviewFlow.Feature, Verb, InterviewValues.Write(question)))
        : null;

    /// <summary>The form that a button opens; null when it opens none.</summary>
    public static Form? Of(ButtonId button, Phrasebook phrases) => button.Verb == Verb && InterviewValues.Question(button.Arguments) is { } question && Questions.Contains(question)
        ? new Form(
            phrases.Label("interview.form.title"),
            phrases.Label($"profile.edit.{InterviewValues.Write(question)}"),
            phrases.Label($"interview.form.{InterviewValues.Write(question)}"))
        : null;

    /// <summary>What was typed into a question's form; null when it was another question's.</summary>
    public static string? Typed(ButtonId sent, InterviewQuestion question) =>
        sent.Arguments.Split('|', 2) is [var asked, var typed] && asked == InterviewValues.Write(question) ? typed : null;
}
