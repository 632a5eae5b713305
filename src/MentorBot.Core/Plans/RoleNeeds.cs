using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;

namespace MentorBot.Core.Plans;

/// <summary>
/// What a role asks of a person: musts to the project level (the working level), what most postings ask and what sets apart to the course
/// level, each less what the person has; with the course level of every prerequisite.
/// </summary>
/// <remarks>
/// Asking the project level of everything would double the hours, and contradict what the roles' articles say of a start from zero
/// (about a year at ten hours a week).
/// </remarks>
internal sealed class RoleNeeds
{
    private readonly Library library;
    private readonly Profile profile;
    private readonly Dictionary<ArticleId, Lane> lanes = [];
    private readonly Lane career = new() { Skill = null, Wanted = Level.Project, Tier = 0, Rank = 0, Need = Need.Career };

    private RoleNeeds(Library library, Profile profile, Article article)
    {
        this.library = library;
        this.profile = profile;
        Role = article.Id;
        Take(article.Must, Need.Must, tier: 0, Level.Project);
        Take(article.Should, Need.Should, tier: 1, Level.Course);
        Take(article.Nice, Need.Nice, tier: 2, Level.Course);
        foreach (var lane in lanes.Values.OrderBy(l => l.Tier).ThenBy(l => l.Rank).ToArray())
        {
            TakePrerequisites(lane);
        }

        foreach (var lane in lanes.Values)
        {
            Fill(lane);
        }

        foreach (var lane in lanes.Values)
        {
            Count(lane, lane, []);
        }

        Dated = [.. library.Curriculum.Exercises.Where(e => e.Skill is null && e.Level <= Level.Project && IsForRole(e)).Select(Career)];
        All = [.. lanes.Values.SelectMany(l => l.Exercises), .. Dated];
        LiftWhatIsNeeded();
    }

    /// <summary>The role.</summary>
    public ArticleId Role { get; }

    /// <summary>Every exercise that is asked.</summary>
    public IReadOnlyList<Asked> All { get; }

    /// <summary>What belongs to no skill: the role's own project, applications, mock interviews, reviews, in the order of their files.</summary>
    public IReadOnlyList<Asked> Dated { get; }

    /// <summary>The skills.</summary>
    public IReadOnlyCollection<Lane> Skills => lanes.Values;

    /// <summary>What the profile's role asks.</summary>
    /// <exception cref="ArgumentException">There is no such role: roles are content that stays, and renamed ones are found.</exception>
    public static RoleNeeds Of(Library library, Profile profile) =>
        library.Find(profile.Role) is { } article
            ? new RoleNeeds(library, profile, article)
            : throw new ArgumentException($"There is no {profile.Role}.", nameof(profile));

    private void Take(IReadOnlyList<ArticleId> skills, Need need, int tier, Level wanted)
    {
        for (var i = 0; i < skills.Count; i++)
        {
            lanes.TryAdd(skills[i], new Lane { Skill = skills[i], Number = lanes.Count, Wanted = wanted, Tier = tier, Rank = (double)i / skills.Count, Need = need });
        }
    }

    /// <summary>A prerequisite of a skill is as important as the skill.</summary>
    private void TakePrerequisites(Lane lane)
    {
        if (profile.LevelOf(lane.Skill!.Value) >= lane.Wanted)
        {
            return;
        }

        foreach (var skill in library.Find(lane.Skill.Value)?.Prerequisites ?? [])
        {
            if (!lanes.TryGetValue(skill, out var below))
            {
                below = lanes[skill] = new Lane { Skill = skill, Number = lanes.Count, Wanted = Level.Course, Tier = int.MaxValue, Rank = 1, Need = Need.Prerequisite };
            }

            if (below.Tier > lane.Tier)
            {
                (below.Tier, below.Rank, below.Need, below.NeededFor) = (lane.Tier, lane.Rank, Need.Prerequisite, lane.Skill);
            }

            below.Rank = below.Tier == lane.Tier ? Math.Min(below.Rank, lane.Rank) : below.Rank;
            if (!lane.Prerequisites.Contains(below))
            {
                lane.Prerequisites.Add(below);
            }

            TakePrerequisites(below);
        }
    }

    private void Fill(Lane lane)
    {
        var has = profile.LevelOf(lane.Skill!.Value);
        var exercises = library.Curriculum.BySkill[lane.Skill.Value]
            .Where(e => e.Level > has && e.Level <= lane.Wanted && IsForRole(e))
            .OrderBy(e => e.Level);
        foreach (var level in exercises.GroupBy(e => e.Level))
        {
            var (hours, before) = (level.Sum(e => e.Hours), 0m);
            foreach (var exercise in level)
            {
                lane.Exercises.Add(new Asked(exercise, lane, (double)(before / hours)) { Place = lane.Exercises.Count });
                before += exercise.Hours;
            }
        }
    }

    private static void Count(Lane from, Lane lane, HashSet<Lane> seen)
    {
        foreach (var below in lane.Prerequisites.Where(seen.Add))
        {
            below.Opens += from.Exercises.Count > 0 ? 1 : 0;
            Count(from, below, seen);
        }
    }

    /// <summary>What must be done before a task is as important as the task.</summary>
    private void LiftWhatIsNeeded()
    {
        var byId = All.ToDictionary(a => a.Exercise.Id, StringComparer.Ordinal);
        foreach (var asked in All.Where(a => a.Exercise.After.Count > 0))
        {
            asked.After = [.. asked.Exercise.After.Select(id => byId.GetValueOrDefault(library.Curriculum.Find(id)?.Id ?? id)).OfType<Asked>()];
        }

        foreach (var asked in All.Where(a => a.After.Count > 0).OrderBy(a => a.Tier).ToArray())
        {
            foreach (var first in asked.After)
            {
                Lift(first, asked.Tier);
            }
        }
    }

    private static void Lift(Asked asked, int tier)
    {
        if (asked.Tier <= tier)
        {
            return;
        }

        asked.Tier = tier;
        var before = asked.Lane.Exercises.TakeWhile(e => e != asked).Concat(asked.After);
        var below = asked.Lane.Prerequisites.SelectMany(l => l.Exercises).Where(e => e.Exercise.Level == Level.Course);
        foreach (var first in before.Concat(below))
        {
            Lift(first, tier);
        }
    }

    private Asked Career(Exercise exercise) => new(exercise, career, depth: 0);

    private bool IsForRole(Exercise exercise) => exercise.Roles.Count == 0 || exercise.Roles.Contains(Role);
}
