using MentorBot.Content.Articles;
using MentorBot.Content.Sources;
using MentorBot.Content.Tasks;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Checks;

/// <summary>Holds the tasks to the articles and to each other.</summary>
internal sealed class TasksCheck(IReadOnlyList<TaskFile> files, IReadOnlyList<ArticleDraft> articles, ReferencesCheck references)
{
    private readonly Dictionary<string, TaskDraft> tasks = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var task in files.SelectMany(f => f.Tasks))
        {
            Ids(task);
        }

        foreach (var file in files)
        {
            Skill(file);
            foreach (var task in file.Tasks)
            {
                Names(task);
            }
        }

        TaskCycleCheck.Run(files, articles);
    }

    private void Ids(TaskDraft task)
    {
        foreach (var id in task.Exercise.Was.Prepend(task.Exercise.Id))
        {
            if (!tasks.TryAdd(id, task))
            {
                task.File.Fault(task.Line, $"the task {id} stands twice, first at {tasks[id].File.Name}:{tasks[id].Line}");
            }
        }
    }

    /// <summary>The skill exists, and its tasks up to project level take about the hours that its article gives.</summary>
    private void Skill(TaskFile file)
    {
        if (file.Skill is not { } skill)
        {
            return;
        }

        references.Hold(file.File, "the skill", new Placed<string>(skill.Value.ToString(), skill.Line), passageOnly: false);
        if (articles.FirstOrDefault(a => a.Id == skill.Value) is not { Front.Hours: > 0 and var hours })
        {
            return;
        }

        var sum = file.Tasks.Where(t => t.Exercise.Level <= Level.Project).Sum(t => t.Exercise.Hours);
        var (least, most) = (hours * (1 - ContentLimits.TaskHoursSlack), hours * (1 + ContentLimits.TaskHoursSlack));
        if (sum < least || sum > most)
        {
            file.File.Fault(skill.Line, $"the tasks of level course and project take {sum:0.#} hours; the article gives {hours}, so it may be {least:0.##} to {most:0.##}");
        }
    }

    private void Names(TaskDraft task)
    {
        foreach (var passage in task.Read)
        {
            references.Hold(task.File, "the passage", passage, passageOnly: true);
        }

        foreach (var role in task.Roles)
        {
            references.Hold(task.File, "the role", role with { Value = $"role:{role.Value}" }, passageOnly: false);
        }

        foreach (var after in task.After)
        {
            if (!tasks.TryGetValue(after.Value, out var first))
            {
                task.File.Fault(after.Line, $"the task {after.Value} in \"after\" does not exist{Hint.For(after.Value, tasks.Keys)}");
            }
            else if (first.Exercise.Id != after.Value)
            {
                task.File.Fault(after.Line, $"the task {after.Value} in \"after\" was renamed; write {first.Exercise.Id}");
            }
        }
    }
}
