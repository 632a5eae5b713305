using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Phrases;
using MentorBot.Core.Pictures;

namespace MentorBot.Core.Plans;

/// <summary>The phrases of plans.</summary>
internal static class PlanPhrases
{
    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        new("plan.made", "role", "weeks", "hours", "tasks", "end"),
        new("plan.week", "role", "week", "weeks", "from"),
        new("plan.weektitle", "week", "from"),
        new("plan.weekbar", "done", "tasks"),
        new("plan.emptyweek"),
        new("plan.left", "days", "hours"),
        new("plan.all", "role", "end"),
        new("plan.weekline", "week", "from", "hours", "done", "tasks", "skills"),
        new("plan.furtherweeks", "weeks", "next"),
        new("plan.earlier"),
        new("plan.history"),
        new("plan.newplan"),
        new("plan.back"),
        new("plan.holds", "date", "hours"),
        new("plan.free"),
        new("plan.taskname", "skill", "title"),
        new("plan.task", "task", "hours", "day", "state"),
        new("plan.do", "do"),
        new("plan.why", "why"),
        new("plan.donewhen", "done"),
        new("plan.read", "passages"),
        new("plan.cuts", "hours", "skills"),
        new("plan.cut", "skill", "hours"),
        new("plan.repaired"),
        new("plan.unmoved"),
        new("plan.follows"),
        new("plan.moved", "count", "tasks"),
        new("plan.movedto", "task", "day"),
        new("plan.addedtasks", "count", "tasks"),
        new("plan.dropped", "count", "tasks"),
        new("plan.newend", "date"),
        new("plan.further", "count"),
        new("plan.done", "task"),
        new("plan.later", "task"),
        new("plan.skipped", "task"),
        new("plan.added", "task"),
        new("plan.addwhat"),
        new("plan.undone", "task"),
        new("plan.ahead", "task", "hours"),
        new("plan.weekdone", "week"),
        new("plan.settled", "task"),
        new("plan.nolater", "task"),
        new("plan.nothingtoundo"),
        new("plan.nosuchtask", "task", "count"),
        new("plan.noweek", "week", "weeks"),
        new("plan.over", "date", "done", "tasks"),
        new("plan.interviewover"),
        new("plan.progress.title", "role", "week", "weeks", "done", "planned", "weeksleft"),
        new("plan.progress.skill", "skill", "done", "planned"),
        new("plan.progress.career"),
        new("plan.progress.waiting", "hours", "skills"),
        new("plan.progress.streak", "days", "freezes"),
        new("plan.progress.chart"),
        new("plan.progress.subtitle", "role", "week", "weeks"),
        new("plan.progress.daysleft"),
        new("plan.progress.ofhours", "hours"),
        new("plan.progress.streakdays"),
        new("plan.progress.ready"),
        new("plan.progress.alldone"),
        new("plan.progress.stalled"),
        new("plan.progress.tooearly"),
        .. new[] { "early", "ontime", "late" }.Select(k => new PhraseKey($"plan.progress.{k}", "date", "days")),
        new("plan.chosenalready"),
        new("plan.offer.tight", "asked", "there", "role"),
        new("plan.offer.leavesout", "skills"),
        new("plan.offer.stays"),
        new("plan.offer.hours", "hours"),
        new("plan.offer.hoursmost", "hours"),
        new("plan.offer.date", "date"),
        new("plan.offer.reduced"),
        .. Enum.GetValues<TaskState>().SelectMany(State),
        .. Enum.GetValues<Need>().Select(n => new PhraseKey($"plan.need.{n.ToString().ToLowerInvariant()}", "role", "skill")),
        .. Enum.GetValues<ExerciseKind>().Select(k => new PhraseKey($"plan.kind.{k.ToString().ToLowerInvariant()}")),
        .. new[] { "begin", "show", "next", "all", "progress", "done", "later", "skip", "undo", "newdate", "newplan", "answers" }.Select(b => new PhraseKey($"plan.buttons.{b}")),
        .. new[] { "donenumber", "laternumber", "skipnumber", "explainnumber", "task" }.Select(b => new PhraseKey($"plan.buttons.{b}", "number")),
        .. new[]
        {
            "plan", "planshow", "plannext", "planweek", "planweeknumber", "planall", "plandone", "planlater", "planskip", "planexplain", "planundo", "planadd",
            "planaddtask", "planhours", "planhoursvalue", "plandate", "plandatevalue", "planzone", "planzonevalue", "planrole", "planlevel", "planlevelvalue", "plannew", "plantask",
            "progress", "profile", "profileanswer",
        }.Select(c => new PhraseKey($"commands.{c}")),
        .. DateWords.PhraseKeys,
        .. ChartPhrases.All,
        .. InterviewPhrases.All,
    ];

    private static IEnumerable<PhraseKey> State(TaskState state)
    {
        var key = state.ToString().ToLowerInvariant();
        return [new($"plan.line.{key}", "day", "task", "hours"), new($"plan.state.{key}")];
    }
}
