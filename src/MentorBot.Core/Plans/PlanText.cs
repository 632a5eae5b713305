using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Phrases;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Plans in words.</summary>
internal sealed class PlanText(Edition edition, LocalDate today)
{
    private const int MostNamed = 3;
    private const int MostWeeks = 16;
    private const int MostCuts = 6;

    private readonly Phrasebook phrases = edition.Phrases;

    /// <summary>Dates and hours in words.</summary>
    public DateWords Dates { get; } = new(edition.Phrases);

    /// <summary>A task's name with its skill.</summary>
    public string Name(PlanTask task) => Name(task.Skill, task.Title);

    /// <summary>What a new plan is: role, weeks, hours.</summary>
    public IReadOnlyList<Block> Summary(PlanDraft draft, Profile profile) => phrases.Say(
        "plan.made",
        ("role", RoleName(profile.Role)),
        ("weeks", Dates.Weeks(draft.Plan.WeekCount)),
        ("hours", Dates.Hours(profile.HoursAWeek)),
        ("tasks", Number(draft.Plan.Tasks.Count)),
        ("end", Dates.Long(draft.Plan.End))).Blocks;

    /// <summary>A week with its tasks, numbered.</summary>
    public IReadOnlyList<Block> Week(Plan plan, int week)
    {
        var tasks = plan.InWeek(week).ToList();
        var title = phrases.Say("plan.week", ("role", RoleName(plan.Role)), ("week", Number(week)), ("weeks", Number(plan.WeekCount)), ("from", Dates.Short(plan.MondayOf(week))));
        var done = tasks.Count(t => t.State == TaskState.Done);
        IReadOnlyList<Block> body = tasks.Count == 0
            ? phrases.Say("plan.emptyweek").Blocks
            : [new Bar(phrases.Label("plan.weekbar", ("done", Number(done)), ("tasks", Number(tasks.Count))), (double)done / tasks.Count), new ListBlock(true, [.. tasks.Select(Line)])];
        var left = Math.Max(0, Period.DaysBetween(today, plan.End));
        return [.. title.Blocks, .. body, .. phrases.Say("plan.left", ("days", Dates.Days(left)), ("hours", Dates.Hours(tasks.Where(t => t.IsOpen).Sum(t => t.Hours)))).Blocks];
    }

    /// <summary>The weeks, a line each; of a long plan those from the present one on, and how many follow.</summary>
    public IReadOnlyList<Block> All(Plan plan)
    {
        var present = Math.Clamp(plan.WeekOf(today), 1, plan.WeekCount);
        var from = plan.WeekCount <= MostWeeks ? 1 : present;
        var shown = Enumerable.Range(from, Math.Min(MostWeeks, plan.WeekCount - from + 1)).ToList();
        var further = plan.WeekCount - shown[^1];
        return
        [
            .. phrases.Say("plan.all", ("role", RoleName(plan.Role)), ("end", Dates.Long(plan.End))).Blocks,
            new ListBlock(false, [.. shown.Select(w => WeekLine(plan, w))]),
            .. further == 0 ? [] : phrases.Say("plan.furtherweeks", ("weeks", Dates.Weeks(further)), ("next", Number(shown[^1] + 1))).Blocks,
        ];
    }

    /// <summary>The title of a week in an exported plan; what was done before its first one has a title of its own.</summary>
    public string WeekTitle(int week, LocalDate monday) => week < 1 ? phrases.Label("plan.earlier") : phrases.Label("plan.weektitle", ("week", Number(week)), ("from", Dates.Long(monday)));

    /// <summary>A task with what to do, why, and when it is done.</summary>
    public IReadOnlyList<Block> Task(PlanTask task, ArticleId role)
    {
        var head = phrases.Say("plan.task", ("task", Name(task)), ("hours", Dates.Hours(task.Hours)), ("day", Dates.Short(task.Day)), ("state", State(task))).Blocks;
        if (edition.Library.Curriculum.Find(task.ExerciseId) is not { } exercise)
        {
            return [.. head, .. phrases.Say($"plan.need.{Key(task.Need)}", ("role", RoleName(role))).Blocks];
        }

        var read = exercise.Read.Select(edition.Library.Find).OfType<Passage>().ToList();
        return
        [
            .. head,
            .. phrases.Say("plan.do", ("do", exercise.Do)).Blocks,
            .. phrases.Say("plan.why", ("why", exercise.WhyFor.GetValueOrDefault(role, exercise.Why))).Blocks,
            .. phrases.Say("plan.donewhen", ("done", exercise.Done)).Blocks,
            .. read.Count == 0 ? [] : phrases.Say("plan.read", ("passages", string.Join(", ", read.Select(p => p.Heading)))).Blocks,
            .. phrases.Say($"plan.need.{Key(task.Need)}", ("role", RoleName(role)), ("skill", task.NeededFor is { } skill ? SkillName(skill) : "")).Blocks,
        ];
    }

    /// <summary>What had to be left out, skill by skill, least important first; nothing when nothing was. A long list ends in a number.</summary>
    public IReadOnlyList<Block> Cuts(IReadOnlyList<PlanCut> cuts) => cuts.Count == 0
        ? []
        : phrases.Say("plan.cuts", ("hours", Dates.Hours(cuts.Sum(c => c.Hours))), ("skills", Listed([.. CutNames(cuts)], MostCuts))).Blocks;

    /// <summary>The names of what was cut with their hours, least important first.</summary>
    public IEnumerable<string> CutNames(IReadOnlyList<PlanCut> cuts) => cuts
        .Reverse()
        .GroupBy(c => c.Skill is { } skill ? SkillName(skill) : phrases.Label("plan.progress.career"))
        .Select(g => phrases.Label("plan.cut", ("skill", g.Key), ("hours", Dates.Hours(g.Sum(c => c.Hours)))));

    /// <summary>What a re-planning changed.</summary>
    public IReadOnlyList<Block> Change(PlanChange change)
    {
        var lines = new List<string>();
        Named("plan.moved", [.. change.Moved.Select(m => phrases.Label("plan.movedto", ("task", m.Task.Title), ("day", Dates.Short(m.Task.Day))))]);
        Named("plan.addedtasks", [.. change.Added.Select(t => t.Title)]);
        Named("plan.dropped", [.. change.Dropped.Select(d => d.Task.Title)]);
        if (change.NewEnd is { } end)
        {
            lines.Add(phrases.Label("plan.newend", ("date", Dates.Long(end))));
        }

        return [new ListBlock(false, [.. lines.Select(Plain)])];

        void Named(string phrase, IReadOnlyList<string> names)
        {
            if (names.Count > 0)
            {
                lines.Add(phrases.Label(phrase, ("count", Number(names.Count)), ("tasks", Listed(names, MostNamed))));
            }
        }
    }

    /// <summary>The name of a role.</summary>
    public string RoleName(ArticleId role) => edition.Library.Find(role)?.Title ?? role.Name;

    /// <summary>The name of a skill.</summary>
    public string SkillName(ArticleId skill) => edition.Library.Find(skill)?.Title ?? skill.Name;

    /// <summary>The first names of a list, and how many more there are.</summary>
    private string Listed(IReadOnlyList<string> names, int most) => string.Join(
        "; ", names.Count <= most + 1 ? names : [.. names.Take(most), phrases.Label("plan.further", ("count", Number(names.Count - most)))]);

    private IReadOnlyList<Block> WeekLine(Plan plan, int week)
    {
        var tasks = plan.InWeek(week).ToList();
        var skills = tasks.Select(t => t.Skill is { } s ? SkillName(s) : phrases.Label($"plan.kind.{t.Kind.ToString().ToLowerInvariant()}")).Distinct().ToList();
        return Plain(phrases.Label(
            "plan.weekline",
            ("week", Number(week)),
            ("from", Dates.Short(plan.MondayOf(week))),
            ("hours", Dates.Hours(tasks.Sum(t => t.Hours))),
            ("done", Number(tasks.Count(t => t.State == TaskState.Done))),
            ("tasks", Number(tasks.Count)),
            ("skills", skills.Count == 0 ? phrases.Label("plan.free") : string.Join(", ", skills))));
    }

    private IReadOnlyList<Block> Line(PlanTask task) => Plain(phrases.Label(
        $"plan.line.{task.State.ToString().ToLowerInvariant()}",
        ("day", Dates.Weekday(task.Day.DayOfWeek)[..3]),
        ("task", Name(task)),
        ("hours", Dates.Hours(task.Hours))));

    private string Name(ArticleId? skill, string title) => skill is { } known ? phrases.Label("plan.taskname", ("skill", SkillName(known)), ("title", title)) : title;

    private string State(PlanTask task) => phrases.Label($"plan.state.{task.State.ToString().ToLowerInvariant()}");

    private static string Key(Need need) => need.ToString().ToLowerInvariant();

    private static IReadOnlyList<Block> Plain(string line) => [new Paragraph([new Text(line)])];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
