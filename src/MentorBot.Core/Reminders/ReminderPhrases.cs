using MentorBot.Core.Phrases;

namespace MentorBot.Core.Reminders;

/// <summary>The phrases of reminders.</summary>
internal static class ReminderPhrases
{
    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        new("reminders.planfirst"),
        new("reminders.when"),
        new("reminders.which"),
        new("reminders.notunderstood", "words"),
        new("reminders.toomany", "most"),
        new("reminders.already", "zone"),
        new("reminders.saved", "days", "zone"),
        new("reminders.list", "zone"),
        new("reminders.nolist"),
        new("reminders.line", "number", "days", "next"),
        new("reminders.resting"),
        new("reminders.none"),
        new("reminders.at", "date", "time"),
        new("reminders.everyday"),
        new("reminders.weekdays"),
        new("reminders.pausehowlong"),
        new("reminders.paused", "date"),
        new("reminders.resumed"),
        new("reminders.stopped", "days"),
        new("reminders.quiet", "from", "to"),
        new("reminders.quietoff"),
        new("reminders.quiethow", "now"),
        new("reminders.snoozehow"),
        new("reminders.snoozed", "when"),
        new("reminders.skipped", "when"),
        new("reminders.late", "when"),
        new("reminders.today", "week", "weekday", "time"),
        new("reminders.task", "task", "hours"),
        new("reminders.nothing"),
        new("reminders.noplan"),
        new("reminders.streak", "days"),
        new("reminders.slower"),
        new("reminders.farewell"),
        .. Enum.GetNames<Hush>().Select(h => new PhraseKey($"reminders.back.{h.ToLowerInvariant()}", "next")),
        new("reminders.digest", "done", "hours", "week", "weeks", "tasks", "ahead"),
        new("reminders.firings"),
        new("reminders.nofirings"),
        .. new[] { "due", "sent", "attempts", "outcome" }.Select(c => new PhraseKey($"reminders.column.{c}")),
        .. new[] { "delivered", "unreachable", "doubt", "refused", "expired" }.Select(o => new PhraseKey($"reminders.outcome.{o}")),
        .. Enum.GetNames<Pace>().Select(p => new PhraseKey($"reminders.pace.{p.ToLowerInvariant()}")),
        .. Snoozes.Usual.Select(s => new PhraseKey($"reminders.buttons.snooze.{s}")),
        .. new[] { "stop", "list", "set", "add", "pause", "resume", "start", "done", "snoozefor", "skip", "everyother", "weekly", "keep" }.Select(b => new PhraseKey($"reminders.buttons.{b}")),
        new("reminders.buttons.pausedays", "days"),
        new("reminders.buttons.stopnumber", "number"),
        new("reminders.buttons.plan", "days"),
        new("reminders.buttons.next", "time"),
        .. new[] { "", "set", "when", "list", "pause", "for", "resume", "stop", "number", "quiet", "quiethours" }.Select(c => new PhraseKey($"commands.remind{c}")),
        new("commands.whyreminder"),
    ];
}
