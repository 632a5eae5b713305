using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Plans;

/// <summary>The buttons below plans.</summary>
internal static class PlanButtons
{
    /// <summary>With the marks of one more and three ways on, ten buttons: two rows.</summary>
    private const int MostTasks = 3;

    /// <summary>Begin an interview.</summary>
    public static Button Begin(TurnContext context) => Of(context, "begin", "plan.buttons.begin");

    /// <summary>Show this week.</summary>
    public static Button Show(TurnContext context) => Of(context, "show", "plan.buttons.show");

    /// <summary>For a week: the next open task's marks, the other open tasks, and where else to go.</summary>
    public static IReadOnlyList<Button> OfWeek(TurnContext context, Plan plan, int week, bool present)
    {
        var tasks = plan.InWeek(week).Index().Where(t => t.Item.IsOpen).ToList();
        return
        [
            .. present && tasks is [var first, ..] ? Marks(context, first.Item, first.Index + 1) : [],
            .. tasks.Skip(present ? 1 : 0).Take(MostTasks).Select(t => Of(context, "explain", "plan.buttons.task", t.Item.Id, ("number", Number(t.Index + 1)))),
            .. !present ? [Show(context)] : week < plan.WeekCount ? new[] { Of(context, "next", "plan.buttons.next") } : [],
            Of(context, "all", "plan.buttons.all"),
            Of(context, "progress", "plan.buttons.progress"),
        ];
    }

    /// <summary>For a task: its marks, what to read, and back.</summary>
    public static IReadOnlyList<Button> OfTask(TurnContext context, PlanTask task) =>
    [
        .. task.IsOpen
            ? new[] { Of(context, "done", "plan.buttons.done", task.Id), Of(context, "later", "plan.buttons.later", task.Id), Of(context, "skip", "plan.buttons.skip", task.Id) }
            : [],
        .. (context.Edition.Library.Curriculum.Find(task.ExerciseId)?.Read ?? []).Select(context.Edition.Library.Find).OfType<Passage>().Select(p => AnswersFeature.ButtonTo(p)),
        Show(context),
    ];

    /// <summary>After a mark: take it back, or see the week.</summary>
    public static IReadOnlyList<Button> AfterMark(TurnContext context, Marked marked) =>
        marked.Task is null ? [Show(context)] : AfterChange(context);

    /// <summary>After anything that can be taken back.</summary>
    public static IReadOnlyList<Button> AfterChange(TurnContext context) => [Show(context), Of(context, "undo", "plan.buttons.undo")];

    /// <summary>To the answers, to change one.</summary>
    public static Button Answers(TurnContext context) => Of(context, "profile", "plan.buttons.answers");

    /// <summary>When the last day is past.</summary>
    public static IReadOnlyList<Button> Over(TurnContext context) =>
        [Of(context, "date", "plan.buttons.newdate"), Of(context, "new", "plan.buttons.newplan"), Of(context, "progress", "plan.buttons.progress")];

    /// <summary>One of the ways out when time is too short.</summary>
    public static Button Fit(TurnContext context, string way, string phrase, params ReadOnlySpan<(string, string)> places) =>
        new(context.Edition.Phrases.Label(phrase, places), new ButtonId("plan", "fit", way));

    private static Button[] Marks(TurnContext context, PlanTask task, int number)
    {
        var place = ("number", Number(number));
        return
        [
            Of(context, "done", "plan.buttons.donenumber", task.Id, place),
            Of(context, "later", "plan.buttons.laternumber", task.Id, place),
            Of(context, "skip", "plan.buttons.skipnumber", task.Id, place),
            Of(context, "explain", "plan.buttons.explainnumber", task.Id, place),
        ];
    }

    private static Button Of(TurnContext context, string verb, string phrase, string arguments = "", params ReadOnlySpan<(string, string)> places) =>
        new(context.Edition.Phrases.Label(phrase, places), new ButtonId("plan", verb, arguments));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
