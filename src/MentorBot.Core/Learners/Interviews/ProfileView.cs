using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Shows a profile with a button to edit each answer.</summary>
public static class ProfileView
{
    /// <summary>The verb of its buttons: <c>1|plan|profile|hours</c>; answer a press with <see cref="InterviewFlow.Edit"/>.</summary>
    public const string Verb = "profile";

    /// <summary>All answers of a profile.</summary>
    public static Reply Show(Profile profile, InterviewFacts facts)
    {
        var phrases = facts.Edition.Phrases;
        var buttons = AnswerList.Questions.Select(InterviewValues.Write)
            .Select(q => new Button(phrases.Label($"profile.edit.{q}"), new ButtonId(InterviewFlow.Feature, Verb, q)));
        var document = phrases.Say("profile.title").Then(new AnswerList(facts).Of(ProfileDraft.Of(profile))).Then(phrases.Say("profile.hint"));
        return new Reply(document, [.. buttons], Audience.OnlyYou);
    }

    /// <summary>The question that a press or a word such as <c>hours</c> names; null when it names none.</summary>
    public static InterviewQuestion? Question(string name) => QuestionNames.Find(name);
}
