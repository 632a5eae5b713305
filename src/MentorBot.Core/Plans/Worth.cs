using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Plans;

/// <summary>What is asked, most worth first: when time is short, the end of this order is cut.</summary>
/// <remarks>
/// First, within a share of the hours, what no learning replaces: applications, mock interviews, reviews, and one finished project.
/// Then tier by tier (must, should, nice) the course level of all skills, then their project level. Within a level all skills advance
/// together, the more important ones deeper: little time gives a little of every essential and not one skill to its end.
/// </remarks>
internal static class Worth
{
    /// <summary>The part of the hours that applications, mock interviews and reviews may take before study is cut for them.</summary>
    private const decimal DatedShare = 0.22m;

    /// <summary>The part of the hours that the first project may take, basics of its own skill included.</summary>
    private const decimal ProjectShare = 0.35m;

    /// <summary>How much deeper the first skill of a role's list goes than the last, as a part of a level.</summary>
    private const double Lead = 0.5;

    /// <summary>The order.</summary>
    /// <param name="needs">What the role asks.</param>
    /// <param name="open">What of that is neither done nor skipped.</param>
    /// <param name="hours">Hours there are, which the shares are of.</param>
    public static List<Asked> Order(RoleNeeds needs, IReadOnlySet<Asked> open, decimal hours)
    {
        var order = new List<Asked>(open.Count);
        var taken = new HashSet<Asked>();
        TakeAll(FirstDated(needs, open, hours * DatedShare));
        TakeAll(FirstProject(needs, open, hours));
        for (var tier = 0; tier <= 2; tier++)
        {
            TakeAll(needs.All.Where(a => a.Tier == tier && !a.IsDated).OrderBy(a => a.IsBuilding).ThenBy(Depth).ThenByDescending(a => a.Lane.Opens));
            TakeAll(tier == 0 ? needs.Dated : []);
        }

        return order;

        void TakeAll(IEnumerable<Asked> asked)
        {
            foreach (var one in asked)
            {
                Take(one);
            }
        }

        void Take(Asked asked)
        {
            if (open.Contains(asked) && taken.Add(asked))
            {
                TakeAll(asked.After);
                order.Add(asked);
            }
        }
    }

    private static double Depth(Asked asked) => asked.Depth + (Lead * asked.Lane.Rank);

    /// <summary>Applications, mock interviews and reviews in turn, twice as much of the first, until the share is used.</summary>
    private static List<Asked> FirstDated(RoleNeeds needs, IReadOnlySet<Asked> open, decimal share)
    {
        var rows = needs.Dated.Where(a => a.Exercise.Kind != ExerciseKind.Project && open.Contains(a)).GroupBy(a => a.Exercise.Kind).Select(g => (Kind: g.Key, Row: new Queue<Asked>(g))).ToList();
        var used = rows.ToDictionary(r => r.Kind, _ => 0m);
        var first = new List<Asked>();
        while (rows.Count > 0)
        {
            var (kind, row) = rows.MinBy(r => used[r.Kind] * (r.Kind == ExerciseKind.Application ? 1 : 2));
            var next = row.Dequeue();
            if (next.Exercise.Hours > share)
            {
                break;
            }

            first.Add(next);
            (share, used[kind]) = (share - next.Exercise.Hours, used[kind] + next.Exercise.Hours);
            if (row.Count == 0)
            {
                rows.RemoveAll(r => r.Kind == kind);
            }
        }

        return first;
    }

    /// <summary>
    /// What makes a finished project, whole or not at all: the steps that show it to the role, and the project of the most important skill
    /// whose basics, with all that they stand on, leave half of the hours. That skill leads the plan, for a milestone by its middle.
    /// </summary>
    private static List<Asked> FirstProject(RoleNeeds needs, IReadOnlySet<Asked> open, decimal hours)
    {
        var left = hours * ProjectShare;
        var first = new List<Asked>();
        Add([.. needs.Dated.Where(a => a.Exercise.Kind == ExerciseKind.Project && open.Contains(a))]);
        foreach (var lane in needs.Skills.Where(l => l.Tier == 0).OrderBy(l => l.Rank).ThenByDescending(l => l.Opens))
        {
            var steps = lane.Exercises.Where(e => e.Exercise.Kind == ExerciseKind.Project && open.Contains(e)).ToList();
            if (steps.Count > 0 && Basics(lane, open, []) <= hours / 2 && Add([.. lane.Exercises.Where(e => !e.IsBuilding && open.Contains(e)), .. steps]))
            {
                lane.IsLead = true;
                break;
            }
        }

        return first;

        bool Add(IReadOnlyList<Asked> project)
        {
            var takes = project.Sum(a => a.Exercise.Hours);
            if (takes > left)
            {
                return false;
            }

            left -= takes;
            first.AddRange(project);
            return true;
        }
    }

    /// <summary>The hours of the course level of a skill, and of all that it stands on.</summary>
    private static decimal Basics(Lane lane, IReadOnlySet<Asked> open, HashSet<Lane> seen) =>
        !seen.Add(lane) ? 0 : lane.Exercises.Where(e => !e.IsBuilding && open.Contains(e)).Sum(e => e.Exercise.Hours)
            + lane.Prerequisites.Sum(below => Basics(below, open, seen));
}
