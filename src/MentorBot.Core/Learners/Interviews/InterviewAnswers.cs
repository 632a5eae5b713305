using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Puts answers into an interview.</summary>
internal sealed class InterviewAnswers(InterviewFacts facts)
{
    /// <summary>The key that stands for all groups not answered yet.</summary>
    public const string Rest = "rest";

    /// <summary>The interview with an answer to the question that it asks; null when the value is no answer to it.</summary>
    public Interview? Apply(Interview interview, string value)
    {
        var given = interview.Asks switch
        {
            InterviewQuestion.Role => Role(interview, value),
            InterviewQuestion.Date => InterviewValues.Date(value) is { } target && (target.Date is not { } date || date > facts.Today(interview))
                ? interview with { Target = target }
                : null,
            InterviewQuestion.Hours => InterviewValues.Hours(value) is >= WeeklyHoursReader.Fewest and <= WeeklyHoursReader.Most and var hours
                ? interview with { HoursAWeek = hours }
                : null,
            InterviewQuestion.Days => InterviewValues.Days(value) is { Count: > 0 } days ? interview with { Days = days } : null,
            InterviewQuestion.Zone => facts.Zones.Has(value) ? interview with { Zone = value } : null,
            InterviewQuestion.Levels => Level(interview, value),
            _ => null,
        };
        return given is null ? null : given with { Unclear = [] };
    }

    /// <summary>The interview with levels that were typed.</summary>
    public Interview Apply(Interview interview, LevelAnswer answer)
    {
        var groups = interview.Groups.ToDictionary(StringComparer.Ordinal);
        var skills = interview.Skills.ToDictionary();
        if (answer.Asked is { } asked && Group(interview) is { } present)
        {
            SetGroup(present, asked);
        }

        foreach (var group in SkillGroup.All)
        {
            var leads = group.Leads.Where(answer.Named.ContainsKey).Select(s => answer.Named[s]).ToList();
            if (leads.Count > 0)
            {
                SetGroup(group, leads.Max());
            }
        }

        foreach (var (skill, level) in answer.Named)
        {
            if (SkillGroup.Of(skill) is { } group && groups.TryGetValue(group.Key, out var ofGroup) && ofGroup == level)
            {
                skills.Remove(skill);
            }
            else
            {
                skills[skill] = level;
            }
        }

        foreach (var group in answer.Rest is null ? [] : Groups(interview).Where(g => !groups.ContainsKey(g.Key)))
        {
            SetGroup(group, answer.Rest!.Value);
        }

        return interview with { Groups = groups, Skills = skills, Group = null, Unclear = [] };

        // A level for the whole group takes back what was said of its single skills before.
        void SetGroup(SkillGroup group, Level level)
        {
            groups[group.Key] = level;
            foreach (var skill in group.Skills)
            {
                skills.Remove(skill);
            }
        }
    }

    /// <summary>The groups to ask about.</summary>
    public IReadOnlyList<SkillGroup> Groups(Interview interview) =>
        interview.Role is { } role && facts.Edition.Library.Find(role) is { } article ? SkillGroup.For(article) : [];

    /// <summary>The group that is asked about now; null when all are shown to pick one.</summary>
    public SkillGroup? Group(Interview interview) =>
        interview.Group is { } picked ? SkillGroup.Find(picked)
        : interview.LevelsDone ? null
        : Groups(interview).FirstOrDefault(g => !interview.Groups.ContainsKey(g.Key));

    /// <summary>The interview at the first question that has no answer yet.</summary>
    public Interview Onward(Interview interview)
    {
        var levelsDone = interview.LevelsDone || (interview.Group is null && Group(interview) is null);
        return interview with
        {
            LevelsDone = interview.Role is not null && levelsDone,
            Asks = interview.Role is null ? InterviewQuestion.Role
                : interview.Target is null ? InterviewQuestion.Date
                : interview.HoursAWeek is null ? InterviewQuestion.Hours
                : interview.Days.Count == 0 ? InterviewQuestion.Days
                : interview.Zone is null ? InterviewQuestion.Zone
                : !levelsDone || interview.Group is not null ? InterviewQuestion.Levels
                : InterviewQuestion.Confirm,
        };
    }

    /// <summary>What stands in for an answer that is skipped; null when nothing can.</summary>
    public string? Default(Interview interview) => interview.Asks switch
    {
        InterviewQuestion.Date => InterviewValues.None,
        InterviewQuestion.Hours => "5",
        InterviewQuestion.Days => "12345.1930",
        InterviewQuestion.Zone => facts.OfferedZone(interview),
        InterviewQuestion.Levels when Group(interview) is { } group => $"{group.Key}={InterviewValues.Write(Knowledge.Level.None)}",
        _ => null,
    };

    private Interview? Role(Interview interview, string value)
    {
        if (facts.Edition.Library.Find(new ArticleId(ArticleKind.Role, value)) is not { } role)
        {
            return null;
        }

        // Another role asks about other groups; those that are answered stay answered.
        var others = interview.Role is not null && interview.Role != role.Id;
        return interview with { Role = role.Id, Choosing = null, LevelsDone = interview.LevelsDone && !others };
    }

    private Interview? Level(Interview interview, string value)
    {
        var parts = value.Split('=');
        if (parts.Length == 1)
        {
            return SkillGroup.Find(value) is null ? null : interview with { Group = value };
        }

        if (parts.Length != 2 || InterviewValues.Level(parts[1]) is not { } level)
        {
            return null;
        }

        return parts[0] == Rest ? Apply(interview, new LevelAnswer { Rest = level })
            : SkillGroup.Find(parts[0]) is { } group ? Apply(interview with { Group = group.Key }, new LevelAnswer { Asked = level })
            : null;
    }
}
