using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using NodaTime;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Repeats an answer as it was understood, so that a misreading is seen at once.</summary>
internal sealed class AnswerEcho(InterviewFacts facts)
{
    private readonly AnswerText text = new(facts);

    private Phrasebook Phrases => facts.Edition.Phrases;

    /// <summary>What was understood, between the interview before and after.</summary>
    public Document Of(Interview before, Interview after) => before.Asks switch
    {
        InterviewQuestion.Role => Phrases.Say("interview.understood.role", ("role", text.Role(after.Role!.Value))),
        InterviewQuestion.Date when after.Target is { Date: { } date } => Phrases.Say(
            "interview.understood.date",
            ("date", text.Date(after.Target)),
            ("weeks", Weeks(facts.Today(after), date))),
        InterviewQuestion.Date => Phrases.Say("interview.understood.nodate"),
        InterviewQuestion.Hours => Phrases.Say("interview.understood.hours", ("hours", text.Hours(after.HoursAWeek!.Value))),
        InterviewQuestion.Days => Phrases.Say("interview.understood.days", ("days", text.Days(after.Days))),
        InterviewQuestion.Zone => Phrases.Say("interview.understood.zone", ("zone", text.Zone(after.Zone!)), ("time", text.TimeThere(after.Zone!))),
        _ => Levels(before, after),
    };

    /// <summary>Weeks, the last one begun.</summary>
    private string Weeks(LocalDate today, LocalDate date) => new DateWords(Phrases).Weeks((Period.DaysBetween(today, date) + 6) / 7);

    private Document Levels(Interview before, Interview after)
    {
        var groups = after.Groups.Where(g => !before.Groups.TryGetValue(g.Key, out var was) || was != g.Value).Select(g => $"{text.Group(g.Key)}: {text.Level(g.Value)}");
        var skills = after.Skills.Where(s => !before.Skills.TryGetValue(s.Key, out var was) || was != s.Value).Select(s => $"{text.Skill(s.Key)}: {text.Level(s.Value)}");
        return string.Join(", ", groups.Concat(skills)) is { Length: > 0 } said ? Phrases.Say("interview.understood.levels", ("levels", said)) : Document.Empty;
    }
}
