using System.Globalization;
using System.Text;
using MentorBot.Core.Knowledge;
using NodaTime;

namespace MentorBot.Core.Plans.Export;

/// <summary>A plan as Markdown: a list to tick off, week by week.</summary>
public static class PlanMarkdown
{
    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="curriculum">What to do for each task.</param>
    /// <param name="words">What it says around the tasks.</param>
    public static string Write(Plan plan, Curriculum curriculum, PlanWords words)
    {
        var text = new StringBuilder($"# {Plain(words.Title)}\n");
        foreach (var week in plan.Tasks.GroupBy(t => Math.Max(0, plan.WeekOf(t.Day))))
        {
            text.Append($"\n## {Plain(words.Week(week.Key, plan.MondayOf(week.Key)))}\n\n");
            foreach (var task in week)
            {
                Write(text, task, curriculum.Find(task.ExerciseId), words);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, PlanTask task, Exercise? exercise, PlanWords words)
    {
        var name = Plain(words.Task(task));
        var title = task.State == TaskState.Skipped ? $"~~{name}~~" : name;
        var hours = task.Hours.ToString("0.#", CultureInfo.InvariantCulture);
        text.Append($"- [{(task.State == TaskState.Done ? 'x' : ' ')}] {title} ({hours} h, {task.Day:uuuu-MM-dd}){(exercise is not null && task.IsOpen ? "\\" : "")}\n");
        if (exercise is not null && task.IsOpen)
        {
            // A backslash at the end keeps the lines apart when it is rendered.
            text.Append($"  {Plain(exercise.Do)}\\\n  *{Plain(words.DoneWhen)}* {Plain(exercise.Done)}\n");
        }
    }

    /// <summary>Text that no reader of Markdown takes for markup, on one line.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!')
            {
                plain.Append('\\');
            }

            plain.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return plain.ToString();
    }
}

/// <summary>The words of an exported plan, from the phrasebook.</summary>
/// <param name="Title">The name of the plan.</param>
/// <param name="Week">The heading of a week, from its number and its Monday; number 0 is what was done before the first one.</param>
/// <param name="Task">The title of a task.</param>
/// <param name="DoneWhen">What stands before a done-criterion.</param>
public sealed record PlanWords(string Title, Func<int, LocalDate, string> Week, Func<PlanTask, string> Task, string DoneWhen);
