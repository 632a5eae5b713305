using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>From the answers of an interview to a profile, and back to edit them.</summary>
internal static class ProfileDraft
{
    /// <summary>The profile of a complete interview.</summary>
    public static Profile ToProfile(Interview interview) => new()
    {
        Role = interview.Role!.Value,
        ReadyBy = interview.Target!.Date,
        HoursAWeek = interview.HoursAWeek!.Value,
        Days = interview.Days,
        Zone = interview.Zone!,
        Levels = Levels(interview),
    };

    /// <summary>An interview in which everything is answered as in a profile.</summary>
    public static Interview Of(Profile profile)
    {
        var groups = SkillGroup.All.ToDictionary(g => g.Key, g => profile.LevelOf(g.Leads[0]), StringComparer.Ordinal);
        var asGroup = SkillGroup.All.SelectMany(g => g.Skills.Select(s => (Skill: s, Level: groups[g.Key]))).ToDictionary(s => s.Skill, s => s.Level);
        return new Interview
        {
            Role = profile.Role,
            Target = new TargetDate(profile.ReadyBy),
            HoursAWeek = profile.HoursAWeek,
            Days = profile.Days,
            Zone = profile.Zone,
            Groups = groups,
            Skills = profile.Levels.Keys.Union(asGroup.Keys)
                .Where(s => profile.LevelOf(s) != asGroup.GetValueOrDefault(s))
                .ToDictionary(s => s, profile.LevelOf),
            LevelsDone = true,
        };
    }

    private static Dictionary<ArticleId, Level> Levels(Interview interview)
    {
        var levels = new Dictionary<ArticleId, Level>();
        foreach (var (key, level) in interview.Groups)
        {
            foreach (var skill in SkillGroup.Find(key)?.Skills ?? [])
            {
                levels[skill] = level;
            }
        }

        foreach (var (skill, level) in interview.Skills)
        {
            levels[skill] = level;
        }

        return levels.Where(l => l.Value != Level.None).ToDictionary();
    }
}
