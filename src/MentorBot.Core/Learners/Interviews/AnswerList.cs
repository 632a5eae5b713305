using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>All answers below each other, each under its name.</summary>
internal sealed class AnswerList(InterviewFacts facts)
{
    private readonly AnswerText text = new(facts);

    /// <summary>The questions whose answers are shown and can be changed.</summary>
    public static IReadOnlyList<InterviewQuestion> Questions { get; } = [.. Enum.GetValues<InterviewQuestion>().Where(q => q != InterviewQuestion.Confirm)];

    public Document Of(Interview interview) => Document.Of(new ListBlock(false, [.. Questions.Select(q => Line(interview, q).Blocks)]));

    /// <summary>One answer under its name.</summary>
    public Document Line(Interview interview, InterviewQuestion question) =>
        facts.Edition.Phrases.Say($"profile.line.{InterviewValues.Write(question)}", ("answer", Answer(interview, question)));

    /// <summary>One answer in words; empty while there is none.</summary>
    public string Answer(Interview interview, InterviewQuestion question) => question switch
    {
        InterviewQuestion.Role => interview.Role is { } role ? text.Role(role) : "",
        InterviewQuestion.Date => interview.Target is { } target ? text.Date(target) : "",
        InterviewQuestion.Hours => interview.HoursAWeek is { } hours ? text.Hours(hours) : "",
        InterviewQuestion.Days => text.Days(interview.Days),
        InterviewQuestion.Zone => interview.Zone is { } zone ? text.Zone(zone) : "",
        _ => text.Levels(interview),
    };
}
