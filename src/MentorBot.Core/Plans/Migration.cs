using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Plans;

/// <summary>Follows changed content: renamed exercises keep their tasks; of exercises that are gone, done work stays under its own title.</summary>
internal static class Migration
{
    /// <summary>The plan under the present ids, and the tasks still to do whose exercise is gone.</summary>
    public static (Plan Plan, IReadOnlyList<PlanTask> Gone) Of(Plan plan, Curriculum curriculum)
    {
        if (plan.Tasks.All(t => t.Need == Need.Own || curriculum.Find(t.ExerciseId)?.Id == t.ExerciseId))
        {
            return (plan, []);
        }

        var gone = plan.Tasks.Where(t => t.IsOpen && t.Need != Need.Own && curriculum.Find(t.ExerciseId) is null).ToList();
        var tasks = plan.Tasks.Except(gone).Select(t => Renamed(t, curriculum))
            .GroupBy(t => t.Id, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(t => t.State == TaskState.Done) ?? same.First());
        return (plan with { Tasks = [.. tasks] }, gone);
    }

    private static PlanTask Renamed(PlanTask task, Curriculum curriculum) =>
        curriculum.Find(task.ExerciseId) is { } now && now.Id != task.ExerciseId
            ? task with { Id = now.Id + task.Id[task.ExerciseId.Length..], Skill = now.Skill, Title = task.IsOpen ? now.Title : task.Title }
            : task;
}
