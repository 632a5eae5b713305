using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Phrases;
using MentorBot.Core.Plans;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Reminders and schedules in words.</summary>
internal sealed class ReminderText(TurnContext context)
{
    private const int MostTasks = 3;

    private readonly Phrasebook phrases = context.Edition.Phrases;

    /// <summary>Dates in words.</summary>
    public DateWords Dates { get; } = new(context.Edition.Phrases);

    private DateTimeZone Zone => context.Zones[context.Learner.Profile!.Zone];

    /// <summary>A time as a clock shows it.</summary>
    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant in the person's own zone: "Mon 23 Nov 19:30".</summary>
    public string When(Instant at)
    {
        var local = at.InZone(Zone);
        return phrases.Label("reminders.at", ("date", Dates.Short(local.Date)), ("time", Time(local.TimeOfDay)));
    }

    /// <summary>Days and times: "weekdays 19:30", "Sat, Sun 10:00".</summary>
    public string Days(IReadOnlyList<StudyDay> days) => string.Join(", ", days.GroupBy(d => d.At).Select(g =>
    {
        var named = g.Select(d => d.Day).ToList();
        var words = named switch
        {
            { Count: 7 } => phrases.Label("reminders.everyday"),
            { Count: 5 } when !named.Contains(IsoDayOfWeek.Saturday) && !named.Contains(IsoDayOfWeek.Sunday) => phrases.Label("reminders.weekdays"),
            _ => string.Join(' ', named.Select(d => Dates.Weekday(d)[..3])),
        };
        return $"{words} {Time(g.Key)}";
    }));

    /// <summary>A schedule with its number, its next firing, and whether it rests.</summary>
    public string Line(StudySchedule schedule, Learner learner)
    {
        var next = Next(schedule.Number, learner);
        return phrases.Label(
            "reminders.line",
            ("number", schedule.Number.ToString(CultureInfo.InvariantCulture)),
            ("days", Days(schedule.DaysOf(learner.Profile))),
            ("next", next is null ? phrases.Label("reminders.resting") : When(next.At)));
    }

    /// <summary>The next firing of a schedule.</summary>
    public Firing? Next(int number, Learner learner) =>
        learner.Schedules.FirstOrDefault(s => s.Number == number) is { } schedule ? Timetable.Of(learner, context.Zones)?.Next(schedule, context.Now) : null;

    /// <summary>What to do now.</summary>
    public Reply Reminder(Plan? plan, StudySchedule schedule, Profile profile, LocalDate today, Instant? late, bool slower, PlanChange change, bool digest, IReadOnlyList<Footnote> footnotes)
    {
        var number = schedule.Number.ToString(CultureInfo.InvariantCulture);
        var blocks = new List<Block>();
        if (late is { } due)
        {
            blocks.AddRange(phrases.Say("reminders.late", ("when", When(due))).Blocks);
        }

        var tasks = plan is null || plan.IsOver(today) ? [] : Tasks(plan, today);
        if (digest && plan is not null)
        {
            blocks.AddRange(DigestCard.Of(context, plan, today, change));
        }

        if (tasks is [var first, ..])
        {
            blocks.AddRange(phrases.Say("reminders.today", ("week", Number(plan!.WeekOf(today))), ("weekday", Dates.Weekday(today.DayOfWeek)), ("time", Time(context.Now.InZone(Zone).TimeOfDay))).Blocks);
            var text = new PlanText(context.Edition, today);
            blocks.Add(new ListBlock(false, [.. tasks.Select(t => (IReadOnlyList<Block>)[new Paragraph([new Text(phrases.Label("reminders.task", ("task", text.Name(t)), ("hours", Dates.Hours(t.Hours))))])])]));
        }
        else
        {
            blocks.AddRange(phrases.Say(plan is null ? "reminders.noplan" : "reminders.nothing").Blocks);
        }

        blocks.AddRange(footnotes.SelectMany(a => a.Words.Blocks));
        if (plan is not null && Streak.Of(plan, profile, today) is { Days: > 1 } streak)
        {
            blocks.AddRange(phrases.Say("reminders.streak", ("days", Number(streak.Days))).Blocks);
        }

        if (slower)
        {
            blocks.AddRange(phrases.Say("reminders.slower").Blocks);
        }

        return new Reply(new Document(blocks), slower ? Slower(number) : [.. footnotes.SelectMany(a => a.Buttons), .. Buttons(tasks, number)], Audience.OnlyYou)
        {
            Picture = digest && plan is not null ? ProgressCard.PictureOf(context, plan, profile, today) : null,
        };
    }

    /// <summary>The last firings.</summary>
    public Reply Firings(IReadOnlyList<(DateTimeOffset Sent, FiringOutcome Outcome)> firings, DateTimeZone? zone)
    {
        if (firings.Count == 0 || zone is null)
        {
            return Reply("reminders.nofirings", []);
        }

        return new Reply(
            phrases.Say("reminders.firings").Then(new TableBlock(
                [.. new[] { "due", "sent", "attempts", "outcome" }.Select(h => (IReadOnlyList<Inline>)[new Text(phrases.Label($"reminders.column.{h}"))])],
                [
                    .. firings.Select(f => (IReadOnlyList<IReadOnlyList<Inline>>)
                    [
                        [new Text(When(Instant.FromDateTimeOffset(f.Outcome.Due)))],
                        [new Text(When(Instant.FromDateTimeOffset(f.Sent)))],
                        [new Text(Number(f.Outcome.Attempts))],
                        [new Text(phrases.Label($"reminders.outcome.{f.Outcome.Outcome}"))],
                    ]),
                ])),
            [],
            Audience.OnlyYou);
    }

    /// <summary>A sentence with buttons, for the person alone.</summary>
    public Reply Reply(string phrase, (string, string)[] places, params IReadOnlyList<Button> buttons) => new(phrases.Say(phrase, places), buttons, Audience.OnlyYou);

    /// <summary>A button of any feature.</summary>
    public Button Button(string feature, string verb, string arguments, string phrase, params ReadOnlySpan<(string, string)> places) =>
        new(phrases.Label(phrase, places), new ButtonId(feature, verb, arguments));

    /// <summary>To somebody whose reminders rested until they came.</summary>
    public Reply Back(Hush why)
    {
        var next = context.Learner.Schedules.Select(s => Next(s.Number, context.Learner)?.At).Min();
        return Reply(
            $"reminders.back.{why.ToString().ToLowerInvariant()}",
            [("next", next is { } at ? When(at) : phrases.Label("reminders.resting"))],
            Button("reminders", "list", "", "reminders.buttons.list"));
    }

    /// <summary>What is on for a day: its own open tasks, else the next open ones of the week.</summary>
    private static List<PlanTask> Tasks(Plan plan, LocalDate today)
    {
        var open = plan.InWeek(plan.WeekOf(today)).Where(t => t.IsOpen).ToList();
        var due = open.Where(t => t.Day <= today).Take(MostTasks).ToList();
        return due.Count > 0 ? due : [.. open.Take(1)];
    }

    private IReadOnlyList<Button> Buttons(List<PlanTask> tasks, string number) =>
    [
        .. tasks is [var first, ..]
            ? new[] { Button("plan", "explain", first.Id, "reminders.buttons.start"), Button("plan", "done", first.Id, "reminders.buttons.done") }
            : [],
        Button("reminders", "snooze", number, "reminders.buttons.snoozefor"),
        Button("reminders", "skip", number, "reminders.buttons.skip"),
        Button("reminders", "pause", "", "reminders.buttons.pause"),
    ];

    private IReadOnlyList<Button> Slower(string number) =>
    [
        Button("reminders", "pace", $"{number}:everyother", "reminders.buttons.everyother"),
        Button("reminders", "pace", $"{number}:weekly", "reminders.buttons.weekly"),
        Button("reminders", "pause", "14", "reminders.buttons.pausedays", ("days", "14")),
        Button("reminders", "pace", $"{number}:full", "reminders.buttons.keep"),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
