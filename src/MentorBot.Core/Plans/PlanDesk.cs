using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Phrases;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Shows a plan and marks what is done: the answers to a person who has one.</summary>
/// <param name="context">The turn.</param>
/// <param name="plan">The plan, already repaired for this week.</param>
/// <param name="profile">What it is made of.</param>
/// <param name="today">The person's own date.</param>
/// <param name="news">What the repair changed.</param>
internal sealed class PlanDesk(TurnContext context, Plan plan, Profile profile, LocalDate today, PlanChange news)
{
    /// <summary>Days without a word after which somebody is welcomed back.</summary>
    private const int LongAway = 10;

    private readonly Phrasebook phrases = context.Edition.Phrases;
    private readonly PlanText text = new(context.Edition, today);

    private int ThisWeek => Math.Clamp(plan.WeekOf(today), 1, plan.WeekCount);

    /// <summary>This week.</summary>
    public Response Show() => plan.IsOver(today)
        ? Say([.. phrases.Say("plan.over", ("date", text.Dates.Long(plan.End)), ("done", Number(plan.Tasks.Count(t => t.State == TaskState.Done))), ("tasks", Number(plan.Tasks.Count))).Blocks], PlanButtons.Over(context))
        : Week(ThisWeek);

    /// <summary>A week, counted from 1.</summary>
    public Response Week(int week) => week < 1 || week > plan.WeekCount
        ? Say(phrases.Say("plan.noweek", ("week", Number(week)), ("weeks", Number(plan.WeekCount))).Blocks, PlanButtons.Show(context))
        : Say([.. News(), .. text.Week(plan, week)], PlanButtons.OfWeek(context, plan, week, week == ThisWeek));

    /// <summary>All weeks, a line each.</summary>
    public Response All() => Say([.. News(), .. text.All(plan)], PlanButtons.Show(context));

    /// <summary>Marks a task.</summary>
    public Response Mark(string words, Func<(Plan Plan, string Id), PlanMark> mark, string phrase) =>
        Find(words) is { } task ? Marked(mark((plan, task.Id)), phrase) : NoSuch(words);

    /// <summary>What a task is and why it is there.</summary>
    public Response Explain(string words) =>
        Find(words) is { } task ? Say(text.Task(task, profile.Role), PlanButtons.OfTask(context, task)) : NoSuch(words);

    /// <summary>Adds a task of the person's own to today.</summary>
    public Response Add(string words)
    {
        var (title, hours) = OwnTask.Read(words);
        return title.Length == 0 ? Say(phrases.Say("plan.addwhat").Blocks) : Marked(PlanMarks.Add(plan, title, hours, today), "plan.added");
    }

    /// <summary>Takes back the last change.</summary>
    public Response Undo()
    {
        var undone = Marked(PlanMarks.Undo(plan), "plan.undone");
        return plan.Previous?.Answers is { } answers && undone.Learner is { Plan: { } before } learner
            ? undone with { Learner = learner with { Profile = answers, Plan = before with { Answers = null } } }
            : undone;
    }

    /// <summary>How far the person is.</summary>
    public Response Progress(IReadOnlyList<Footnote> footnotes) => Kept(plan, ProgressCard.Of(context, plan, profile, today, footnotes));

    /// <summary>A plan that was just made, with what had to be left out.</summary>
    public Response Made(PlanDraft draft) =>
        Say([.. text.Summary(draft, profile), .. draft.Plan.Tasks.Any(t => t.State == TaskState.Done) ? phrases.Say("plan.history").Blocks : [], .. text.Cuts(draft.Cuts), .. text.Week(plan, ThisWeek)], PlanButtons.OfWeek(context, plan, ThisWeek, true));

    /// <summary>A plan that follows a changed answer.</summary>
    public Response Changed(IReadOnlyList<PlanCut> cuts) => Say(
        [.. news.IsNone ? phrases.Say("plan.unmoved").Blocks : [.. phrases.Say("plan.follows").Blocks, .. text.Change(news)], .. text.Cuts(cuts)], PlanButtons.AfterChange(context));

    private Response Marked(PlanMark mark, string phrase)
    {
        switch (mark)
        {
            case Marked marked:
                var after = new PlanDesk(context, marked.Plan, profile, today, PlanChange.None);
                var said = phrases.Say(phrase, ("task", marked.Task?.Title ?? ""));
                return after.Say([.. News(), .. said.Blocks, .. marked.Change.IsNone ? [] : text.Change(marked.Change), .. after.Ahead()], PlanButtons.AfterMark(context, marked));
            case AlreadySettled settled:
                return Say(phrases.Say("plan.settled", ("task", settled.Task.Title)).Blocks, PlanButtons.Show(context));
            case NoLaterWeek last:
                return Say(phrases.Say("plan.nolater", ("task", last.Task.Title)).Blocks, PlanButtons.Over(context));
            case NothingToUndo:
                return Say(phrases.Say("plan.nothingtoundo").Blocks, PlanButtons.Show(context));
            default:
                return NoSuch("");
        }
    }

    /// <summary>What comes next this week, or that the week is done.</summary>
    private IReadOnlyList<Block> Ahead() => plan.IsOver(today) ? [] : plan.InWeek(ThisWeek).FirstOrDefault(t => t.IsOpen) is { } next
        ? phrases.Say("plan.ahead", ("task", text.Name(next)), ("hours", text.Dates.Hours(next.Hours))).Blocks
        : phrases.Say("plan.weekdone", ("week", Number(ThisWeek))).Blocks;

    private Response NoSuch(string words) => words.Length == 0
        ? Say(phrases.Say("plan.weekdone", ("week", Number(ThisWeek))).Blocks, PlanButtons.Show(context))
        : Say(phrases.Say("plan.nosuchtask", ("task", words), ("count", Number(plan.InWeek(ThisWeek).Count()))).Blocks, PlanButtons.Show(context));

    /// <summary>A task by its number in this week, its id, or the words of its title; without words the next open one.</summary>
    private PlanTask? Find(string words)
    {
        var week = plan.InWeek(ThisWeek).ToList();
        var wanted = words.Trim().Trim('#', '.');
        if (wanted.Length == 0)
        {
            return week.Find(t => t.IsOpen);
        }

        return int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? week.ElementAtOrDefault(number - 1)
            : plan.Find(wanted) ?? plan.Tasks.OrderByDescending(t => t.IsOpen).FirstOrDefault(t => text.Name(t).Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private IReadOnlyList<Block> News() => news.IsNone ? [] :
    [
        .. phrases.Say(IsBack ? "plan.back" : "plan.repaired").Blocks,
        .. text.Change(news),
        .. news.NewEnd is null && profile.ReadyBy is not null ? phrases.Say("plan.holds", ("date", text.Dates.Long(plan.End)), ("hours", text.Dates.Hours(profile.HoursAWeek))).Blocks : [],
    ];

    private bool IsBack => Period.DaysBetween(context.Learner.LastSeen, today) >= LongAway;

    private Response Say(IReadOnlyList<Block> blocks, params IReadOnlyList<Button> buttons) => Kept(plan, new Reply(new Document(blocks), buttons, Audience.OnlyYou));

    private Response Kept(Plan now, Reply reply) => new(Outcome.Command, [reply], context.Conversation)
    {
        Learner = ReferenceEquals(now, context.Learner.Plan) ? null : context.Learner with { Plan = now },
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
