using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Readers;
using MentorBot.Core.Phrases;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Sets, shows and changes a person's schedules.</summary>
internal sealed class ReminderDesk(TurnContext context)
{
    private const int Shown = 5;

    private readonly Phrasebook phrases = context.Edition.Phrases;
    private readonly ReminderText text = new(context);
    private readonly Learner learner = context.Learner;

    private readonly Timetable? times = Timetable.Of(context.Learner, context.Zones);

    private DateTimeZone? Zone => times?.Zone;

    private LocalDate Today => context.Now.InZone(Zone!).Date;

    /// <summary>Asks when.</summary>
    public Response Ask() => Zone is null
        ? Say("reminders.planfirst", [], text.Button("plan", "begin", "", "plan.buttons.begin"))
        : Say("reminders.when", [], [.. Offers()]);

    /// <summary>Takes words for days and times.</summary>
    public Response Read(string words)
    {
        if (Zone is null)
        {
            return Ask();
        }

        return StudyDaysReader.Read(words) switch
        {
            Understood<IReadOnlyList<StudyDay>> understood => Save(understood.Value),
            Ambiguous<IReadOnlyList<StudyDay>> several => Say(
                "reminders.which", [], [.. several.Choices.Select(c => new Button(text.Days(c), new("reminders", "save", ScheduleCode.Write(c)))).Where(b => b.Id.Fits)]),
            _ => Say("reminders.notunderstood", [("words", words)], [.. Offers()]),
        };
    }

    /// <summary>Adds a schedule; with no days it follows the profile's.</summary>
    public Response Save(IReadOnlyList<StudyDay> days)
    {
        if (times is null)
        {
            return Ask();
        }

        if (learner.Schedules.Count >= StudySchedule.Most)
        {
            return Say("reminders.toomany", [("most", Number(StudySchedule.Most))], text.Button("reminders", "list", "", "reminders.buttons.list"));
        }

        if (learner.Schedules.FirstOrDefault(s => s.Days.SequenceEqual(days)) is not null)
        {
            return List("reminders.already");
        }

        var number = Enumerable.Range(1, StudySchedule.Most).First(n => learner.Schedules.All(s => s.Number != n));
        var schedule = new StudySchedule { Number = number, Days = days };
        var changed = learner with { Schedules = [.. learner.Schedules, schedule], RemindAt = learner.RemindAt ?? context.Turn.Account };
        var coming = times.Coming(schedule, context.Now).Take(Shown).ToList();
        var saved = phrases.Say("reminders.saved", ("days", text.Days(schedule.DaysOf(learner.Profile))), ("zone", learner.Profile!.Zone));
        var reply = new Reply(
            saved.Then(new ListBlock(false, [.. coming.Select(f => (IReadOnlyList<Block>)[new Paragraph([new Text(text.When(f.At))])])])),
            [text.Button("reminders", "stop", Number(number), "reminders.buttons.stop"), text.Button("reminders", "list", "", "reminders.buttons.list"), text.Button("plan", "show", "", "plan.buttons.show")],
            Audience.OnlyYou);
        return Changed(reply, changed);
    }

    /// <summary>All schedules.</summary>
    public Response List() => List("reminders.list");

    /// <summary>Pauses all for a time; without one asks for how long.</summary>
    public Response Pause(string words)
    {
        if (learner.Schedules.Count == 0)
        {
            return List();
        }

        if (PauseLength.Read(words) is not { } days)
        {
            return Say("reminders.pausehowlong", [], [.. PauseLength.Usual.Select(d => text.Button("reminders", "pause", Number(d), "reminders.buttons.pausedays", ("days", Number(d))))]);
        }

        var until = Today.PlusDays(days);
        return Changed(
            text.Reply("reminders.paused", [("date", text.Dates.Long(until))], text.Button("reminders", "resume", "", "reminders.buttons.resume")),
            learner with { Schedules = [.. learner.Schedules.Select(s => s with { PausedUntil = until, Snoozed = null })] });
    }

    /// <summary>Ends every pause and every slowing down.</summary>
    public Response Resume() => learner.Schedules.Count == 0
        ? List()
        : Changed(
            text.Reply("reminders.resumed", [], text.Button("reminders", "list", "", "reminders.buttons.list")),
            learner with { Schedules = [.. learner.Schedules.Select(s => s with { PausedUntil = null, Pace = Pace.Full })], Reminded = null });

    /// <summary>Drops one schedule, or all.</summary>
    public Response Stop(string words)
    {
        var dropped = int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? learner.Schedules.Where(s => s.Number == number).ToList()
            : [.. learner.Schedules];
        if (dropped.Count == 0)
        {
            return List();
        }

        return Changed(text.Reply("reminders.stopped", [("days", string.Join("; ", dropped.Select(s => text.Days(s.DaysOf(learner.Profile)))))]), learner with { Schedules = [.. learner.Schedules.Except(dropped)] });
    }

    /// <summary>Sets or clears the quiet hours.</summary>
    public Response Quiet(string words)
    {
        if (QuietHoursReader.IsOff(words))
        {
            return Changed(text.Reply("reminders.quietoff", []), learner with { Quiet = null });
        }

        return QuietHoursReader.Read(words) is { } quiet
            ? Changed(text.Reply("reminders.quiet", [("from", ReminderText.Time(quiet.From)), ("to", ReminderText.Time(quiet.To))]), learner with { Quiet = quiet })
            : Say("reminders.quiethow", [("now", learner.Quiet is { } now ? $"{ReminderText.Time(now.From)}-{ReminderText.Time(now.To)}" : phrases.Label("reminders.none"))]);
    }

    /// <summary>The last firings: due, sent, outcome.</summary>
    public Response Why() => !context.Logs.TryGetValue(FiringLog.Log, out var entries)
        ? new Response(Outcome.Command, [], context.Conversation) { Needs = [FiringLog.Log] }
        : new Response(Outcome.Command, [text.Firings([.. entries.Take(10).Select(FiringLog.Read)], Zone)], context.Conversation);

    /// <summary>How long to snooze.</summary>
    public Response SnoozeChoices(int number)
    {
        var tomorrow = text.Next(number, learner) is { } next ? ReminderText.Time(next.At.InZone(Zone!).TimeOfDay) : "";
        return Say(
            "reminders.snoozehow",
            [],
            [
                .. Snoozes.Usual.Select(s => text.Button("reminders", "snoozed", $"{Number(number)}:{s}", $"reminders.buttons.snooze.{s}")),
                .. tomorrow.Length == 0 ? [] : new[] { text.Button("reminders", "skip", Number(number), "reminders.buttons.next", ("time", tomorrow)) },
            ]);
    }

    /// <summary>Says the same again a while after the press; the schedule is not disturbed.</summary>
    public Response Snooze(string arguments)
    {
        if (arguments.Split(':') is not [var digits, var snooze] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || times is null || learner.Schedules.All(s => s.Number != number) || Snoozes.At(snooze, context.Now, times.Zone) is not { } pressed)
        {
            return List();
        }

        // Stores keep milliseconds, people minutes: a whole second is the same for both.
        var at = Instant.FromUnixTimeSeconds(times.OutOfQuiet(pressed).ToUnixTimeSeconds());
        return Changed(text.Reply("reminders.snoozed", [("when", text.When(at))]), With(number, s => s with { Snoozed = at.ToDateTimeOffset() }));
    }

    /// <summary>Lets today go.</summary>
    public Response SkipToday(int number)
    {
        if (Zone is null)
        {
            return Ask();
        }

        var skipped = With(number, s => s with { Snoozed = null, Last = s.Last > Today ? s.Last : Today });
        return text.Next(number, skipped) is { } next ? Changed(text.Reply("reminders.skipped", [("when", text.When(next.At))]), skipped) : List();
    }

    /// <summary>Slows down or keeps on.</summary>
    public Response SetPace(string arguments)
    {
        if (arguments.Split(':') is not [var digits, var pace] || !Enum.TryParse<Pace>(pace, ignoreCase: true, out var wanted)
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || learner.Schedules.All(s => s.Number != number))
        {
            return List();
        }

        return Changed(
            text.Reply($"reminders.pace.{wanted.ToString().ToLowerInvariant()}", []),
            With(number, s => s with { Pace = wanted }));
    }

    private Response List(string title)
    {
        if (learner.Schedules.Count == 0 || Zone is null)
        {
            return Say("reminders.nolist", [], text.Button("reminders", "ask", "", "reminders.buttons.set"));
        }

        var lines = learner.Schedules.Select(s => (IReadOnlyList<Block>)[new Paragraph([new Text(text.Line(s, learner))])]);
        return new Response(
            Outcome.Command,
            [
                new Reply(
                    phrases.Say(title, ("zone", learner.Profile!.Zone)).Then(new ListBlock(false, [.. lines])),
                    [
                        text.Button("reminders", "ask", "", "reminders.buttons.add"),
                        text.Button("reminders", "pause", "", "reminders.buttons.pause"),
                        .. learner.Schedules.Take(5).Select(s => text.Button("reminders", "stop", Number(s.Number), "reminders.buttons.stopnumber", ("number", Number(s.Number)))),
                    ],
                    Audience.OnlyYou),
            ],
            context.Conversation);
    }

    private IEnumerable<Button> Offers()
    {
        if (learner.Profile is { Days.Count: > 0 })
        {
            yield return text.Button("reminders", "plan", "", "reminders.buttons.plan", ("days", text.Days(learner.Profile.Days)));
        }

        foreach (var usual in new[] { "12345@1930", "1234567@0700", "67@1000" })
        {
            yield return new Button(text.Days(ScheduleCode.Read(usual)), new ButtonId("reminders", "save", usual));
        }
    }

    private Response Changed(Reply reply, Learner changed) =>
        new(Outcome.Command, [reply], context.Conversation) { Learner = changed };

    private Learner With(int number, Func<StudySchedule, StudySchedule> change) =>
        learner with { Schedules = [.. learner.Schedules.Select(s => s.Number == number ? change(s) : s)] };

    private Response Say(string phrase, (string, string)[] places, params IReadOnlyList<Button> buttons) =>
        new(Outcome.Command, [text.Reply(phrase, places, buttons)], context.Conversation);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
