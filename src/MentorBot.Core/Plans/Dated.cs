using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Plans;

/// <summary>
/// The week from which each task without a skill may begin: steps of the role's project from two to four fifths of a plan, applications
/// from a recruiting round on, mock interviews in the last third, reviews at even distances.
/// </summary>
internal static class Dated
{
    /// <summary>The weeks of a plan's dated tasks, counted from 1.</summary>
    /// <param name="tasks">All dated tasks that the plan has, done ones too, in the order of their files: so that the weeks stay when some are done.</param>
    /// <param name="apply">The week in which applications begin.</param>
    /// <param name="weeks">How many weeks the plan has.</param>
    /// <param name="lastWeek">Hours of the last week, which has mock interviews and reviews only.</param>
    public static Dictionary<Asked, int> Weeks(IReadOnlyList<Asked> tasks, int apply, int weeks, decimal lastWeek)
    {
        var week = new Dictionary<Asked, int>();
        var before = Math.Max(1, weeks - 1);
        var (mocks, reviews) = (Of(ExerciseKind.Mock), Of(ExerciseKind.Review));
        foreach (var row in new[] { reviews, mocks })
        {
            if (row.Count > 0 && row[^1].Exercise.Hours <= lastWeek)
            {
                lastWeek -= row[^1].Exercise.Hours;
                week[row[^1]] = weeks;
                row.RemoveAt(row.Count - 1);
            }
        }

        Spread(Of(ExerciseKind.Application), Math.Min(apply, before), Math.Max(1, weeks - 2));
        Spread(Of(ExerciseKind.Project), Math.Min(1 + (weeks * 2 / 5), before), Math.Max(1, weeks * 4 / 5));
        Spread(mocks, Math.Min(((weeks * 13) + 19) / 20, before), before);
        Spread(reviews, Math.Min(1 + (weeks / (reviews.Count + 2)), before), before);
        return week;

        List<Asked> Of(ExerciseKind kind) => [.. tasks.Where(t => t.Exercise.Kind == kind)];

        void Spread(List<Asked> row, int from, int to)
        {
            for (var i = 0; i < row.Count; i++)
            {
                week[row[i]] = from + (i * Math.Max(0, to - from + 1) / row.Count);
            }
        }
    }
}
