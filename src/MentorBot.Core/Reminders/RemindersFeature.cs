using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Phrases;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Reminds people to study at their own hour, and never nags.</summary>
public sealed class RemindersFeature : IFeature
{
    /// <summary>The feature's name, which begins the kinds of its due items.</summary>
    public const string Feature = "reminders";

    private static readonly CommandArgument Which = new("number", "commands.remindnumber", ArgumentKind.Number, false);

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => ReminderPhrases.All;

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("remind", "commands.remind", Audience: Audience.OnlyYou)
        {
            Subverbs =
            [
                new("set", "commands.remindset", new("when", "commands.remindwhen", ArgumentKind.Words, false)),
                new("list", "commands.remindlist"),
                new("pause", "commands.remindpause", new("for", "commands.remindfor", ArgumentKind.Words, false)),
                new("resume", "commands.remindresume"),
                new("stop", "commands.remindstop", Which),
                new("quiet", "commands.remindquiet", new("hours", "commands.remindquiethours", ArgumentKind.Words, false)),
                new("why", "commands.remindwhy"),
            ],
        },
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var (verb, words) = Commands[0].Split(command.Arguments);
        var desk = new ReminderDesk(context);
        return verb switch
        {
            "set" when words.Length == 0 => desk.Ask(),
            "set" => desk.Read(words),
            "pause" => desk.Pause(words),
            "resume" => desk.Resume(),
            "stop" => desk.Stop(words),
            "quiet" => desk.Quiet(words),
            "why" => desk.Why(),
            _ => desk.List(),
        };
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context)
    {
        var desk = new ReminderDesk(context);
        return button.Verb switch
        {
            "ask" => desk.Ask(),
            "plan" => desk.Save([]),
            "save" => ScheduleCode.Read(button.Arguments) is { Count: > 0 } days ? desk.Save(days) : desk.Ask(),
            "list" => desk.List(),
            "snooze" => desk.SnoozeChoices(Number(button)),
            "snoozed" => desk.Snooze(button.Arguments),
            "skip" => desk.SkipToday(Number(button)),
            "pause" => desk.Pause(button.Arguments),
            "resume" => desk.Resume(),
            "stop" => desk.Stop(button.Arguments),
            "pace" => desk.SetPace(button.Arguments),
            _ => desk.List(),
        };
    }

    /// <inheritdoc/>
    public Response? OnDue(DueFired due, TurnContext context) => new ReminderDue(context).Fire(due);

    /// <summary>The due items of a person's schedules as they stand now, to be set with any change of schedules, zone or study days.</summary>
    public static IEnumerable<Effect> Due(Learner learner, TurnContext context)
    {
        if (learner.Profile?.Zone is not { } zoneId || context.Zones.GetZoneOrNull(zoneId) is not { } zone)
        {
            yield break;
        }

        foreach (var schedule in learner.Schedules)
        {
            var next = Firing.Next(schedule, schedule.DaysOf(learner.Profile), zone, context.Now);
            var at = next is null ? (Instant?)null : learner.Quiet?.After(next.At, zone) ?? next.At;
            yield return new SetDue($"{Feature}-{Number(schedule.Number)}", at?.ToDateTimeOffset());
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(ButtonId button) => int.TryParse(button.Arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
