using MentorBot.Content.Articles;
using MentorBot.Content.Tasks;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Checks;

/// <summary>No task must, by way of others, be done before itself.</summary>
/// <remarks>
/// What comes first: the tasks in <c>after</c>, the task before it in its file, and the course level of its skill's prerequisites.
/// Only <c>after</c> can close a circle, since the others have none of their own.
/// </remarks>
internal sealed class TaskCycleCheck
{
    private readonly Dictionary<string, TaskDraft> tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> before = new(StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly List<string> way = [];

    public static void Run(IReadOnlyList<TaskFile> files, IReadOnlyList<ArticleDraft> articles)
    {
        var check = new TaskCycleCheck();
        var lastOfCourse = files.Where(f => f.Skill is not null).ToLookup(
            f => f.Skill!.Value.Value.Name, f => f.Tasks.LastOrDefault(t => t.Exercise.Level == Level.Course)?.Exercise.Id, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var needs = articles.FirstOrDefault(a => a.Id == file.Skill?.Value)?.Front.Prerequisites ?? [];
            check.Add(file, [.. needs.SelectMany(n => lastOfCourse[n.Value]).OfType<string>()]);
        }

        foreach (var id in check.tasks.Keys.Order(StringComparer.Ordinal))
        {
            check.Visit(id);
        }
    }

    private void Add(TaskFile file, IReadOnlyList<string> prerequisites)
    {
        string? last = null;
        foreach (var task in file.Tasks.OrderBy(t => t.Exercise.Level))
        {
            tasks.TryAdd(task.Exercise.Id, task);
            before[task.Exercise.Id] = [.. task.Exercise.After, .. last is null ? prerequisites : file.Skill is null ? [] : [last]];
            last = task.Exercise.Id;
        }
    }

    private void Visit(string id)
    {
        if (done.Contains(id) || !tasks.ContainsKey(id))
        {
            return;
        }

        way.Add(id);
        foreach (var first in before[id])
        {
            var start = way.IndexOf(first);
            if (start < 0)
            {
                Visit(first);
            }
            else
            {
                Tell([.. way.Skip(start)]);
            }
        }

        way.RemoveAt(way.Count - 1);
        done.Add(id);
    }

    /// <summary>Names the circle at the first <c>after</c> of it, where it can be mended.</summary>
    private void Tell(IReadOnlyList<string> circle)
    {
        for (var i = 0; i < circle.Count; i++)
        {
            var (task, next) = (tasks[circle[i]], circle[(i + 1) % circle.Count]);
            if (task.After.FirstOrDefault(a => a.Value == next) is { Value: not null } after)
            {
                task.File.Fault(after.Line, $"\"after\" goes in a circle: {string.Join(" -> ", circle.Skip(i).Concat(circle.Take(i)).Append(circle[i]))}");
                return;
            }
        }
    }
}
