using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>The phrases of the interview and the profile.</summary>
public static class InterviewPhrases
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        new("interview.welcome"),
        new("interview.number", "number"),
        new("interview.unclear"),
        new("interview.stale"),
        new("interview.nothingbefore"),
        new("interview.noskip"),
        new("interview.cancelled"),
        new("interview.done"),
        new("interview.back"),
        new("interview.skip"),
        new("interview.keep"),
        new("interview.role.ask"),
        new("interview.role.help"),
        new("interview.date.ask"),
        new("interview.date.weeks", "weeks"),
        new("interview.date.none"),
        new("interview.hours.ask"),
        new("interview.hours.hours", "hours"),
        new("interview.days.ask"),
        new("interview.zone.ask"),
        new("interview.zone.offer", "zone", "time"),
        new("interview.zone.right"),
        new("interview.zone.change"),
        new("interview.levels.ask", "group", "skills", "place", "count"),
        new("interview.levels.one", "group", "skills", "place", "count"),
        new("interview.levels.all", "levels"),
        new("interview.levels.restnew"),
        new("interview.confirm.ask"),
        new("interview.confirm.change"),
        new("interview.confirm.yes"),
        new("interview.understood.role", "role"),
        new("interview.understood.date", "date", "weeks"),
        new("interview.understood.nodate"),
        new("interview.understood.hours", "hours"),
        new("interview.understood.days", "days"),
        new("interview.understood.zone", "zone", "time"),
        new("interview.understood.levels", "levels"),
        new("interview.choose.best", "role", "reasons"),
        new("interview.choose.second", "role", "reasons"),
        new("interview.choose.even", "role", "reasons"),
        .. RoleChooser.Questions.SelectMany(q => q.Options.Select(o => o.Key).Prepend("ask").Select(k => new PhraseKey($"interview.choose.{q.Key}.{k}"))),
        .. Enum.GetValues<InterviewQuestion>().Select(q => new PhraseKey($"interview.hint.{InterviewValues.Write(q)}")),
        .. Enum.GetValues<InterviewQuestion>().Select(q => new PhraseKey($"interview.why.{InterviewValues.Write(q)}")),
        .. Enum.GetValues<Refusal>().Select(r => new PhraseKey($"interview.refused.{r.ToString().ToLowerInvariant()}")),
        .. Enum.GetValues<Level>().Select(l => new PhraseKey($"interview.levels.{InterviewValues.Write(l)}")),
        .. SkillGroup.All.Select(g => new PhraseKey($"interview.groups.{g.Key}")),
        new("profile.title"),
        new("profile.hint"),
        new("profile.changed"),
        new("profile.kept"),
        new("profile.nodate"),
        new("profile.nolevels"),
        new("profile.everyday"),
        new("profile.weekdays"),
        new("profile.weekend"),
        .. Enum.GetValues<Level>().Select(l => new PhraseKey($"profile.level.{InterviewValues.Write(l)}")),
        .. AnswerList.Questions.Select(q => new PhraseKey($"profile.line.{InterviewValues.Write(q)}", "answer")),
        .. AnswerList.Questions.Select(q => new PhraseKey($"profile.edit.{InterviewValues.Write(q)}")),
    ];
}
