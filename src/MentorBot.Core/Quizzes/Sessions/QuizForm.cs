using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>The form that a typed answer goes into, where others read along.</summary>
internal static class QuizForm
{
    /// <summary>The verb in the ids of its buttons; the arguments are those of every button of a quiz and, once sent, what was typed.</summary>
    public const string Verb = "type";

    /// <summary>The form that a button opens; null when it opens none, as one that brings what was typed.</summary>
    public static Form? Of(ButtonId button, Phrasebook phrases) =>
        button.Verb == Verb && !button.Arguments.Contains('|', StringComparison.Ordinal) ? new Form(phrases.Label("quiz.form.title"), phrases.Label("quiz.form.label"), phrases.Label("quiz.form.example")) : null;
}
