using System.Globalization;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;
using MentorBot.Core.Phrases;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Answers in words, as the interview repeats them and the profile shows them.</summary>
internal sealed class AnswerText(InterviewFacts facts)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly DateWords dates = new(facts.Edition.Phrases);

    private Phrasebook Phrases => facts.Edition.Phrases;

    public string Role(ArticleId role) => facts.Edition.Library.Find(role)?.Title ?? role.Name;

    public string Date(TargetDate target) => target.Date is { } date ? dates.Long(date) : Phrases.Label("profile.nodate");

    public string Hours(decimal hours) => hours.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"Weekdays 19:30, Sat 10:00".</summary>
    public string Days(IReadOnlyList<StudyDay> days) =>
        string.Join(", ", days.GroupBy(d => d.At).OrderBy(t => t.Min(d => d.Day)).Select(t => $"{Set([.. t.Select(d => d.Day)])} {Clock.Format(t.Key)}"));

    public string Zone(string zone) => facts.Zones.Has(zone) ? facts.Zones.Name(zone) : zone;

    /// <summary>What the clocks of a zone show now.</summary>
    public string TimeThere(string zone) => Clock.Format(Instant.FromDateTimeOffset(facts.Now).InZone(facts.Zones.Find(zone)).TimeOfDay);

    public string Level(Level level) => Phrases.Label($"profile.level.{InterviewValues.Write(level)}");

    public string Group(string key) => Phrases.Label($"interview.groups.{key}");

    public string Skill(ArticleId skill) => facts.Edition.Library.Find(skill)?.Title ?? skill.Name;

    /// <summary>"Python: own project · NumPy: course"; what is new to the person is left out.</summary>
    public string Levels(Interview interview)
    {
        var known = interview.Groups.Where(g => g.Value != Knowledge.Level.None).Select(g => $"{Group(g.Key)}: {Level(g.Value)}")
            .Concat(interview.Skills.Where(s => s.Value != LevelInGroup(interview, s.Key)).Select(s => $"{Skill(s.Key)}: {Level(s.Value)}"));
        return string.Join(" · ", known) is { Length: > 0 } text ? text : Phrases.Label("profile.nolevels");
    }

    /// <summary>"NumPy: own project · SQL: new".</summary>
    public string Levels(IReadOnlyDictionary<ArticleId, Level> levels) => string.Join(" · ", levels.Select(l => $"{Skill(l.Key)}: {Level(l.Value)}"));

    private static Level LevelInGroup(Interview interview, ArticleId skill) =>
        SkillGroup.Of(skill) is { } group ? interview.Groups.GetValueOrDefault(group.Key) : Knowledge.Level.None;

    private string Set(IReadOnlyList<IsoDayOfWeek> days) =>
        days.SequenceEqual(DayWords.All) ? Phrases.Label("profile.everyday")
        : days.SequenceEqual(DayWords.Weekdays) ? Phrases.Label("profile.weekdays")
        : days.SequenceEqual(DayWords.Weekend) ? Phrases.Label("profile.weekend")
        : string.Join(", ", days.Select(d => dates.Weekday(d)[..3]));
}
