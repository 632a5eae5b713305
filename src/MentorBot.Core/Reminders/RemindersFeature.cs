using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Reminders;

/// <summary>Reminds people to study at their own hour, and never nags.</summary>
/// <param name="footnotes">What other features add to reminders.</param>
public sealed class RemindersFeature(params IReadOnlyList<IFootnotes> footnotes) : IFeature
{
    /// <summary>The feature's name, which begins the kinds of its due items.</summary>
    public const string Feature = "reminders";

    /// <summary>The kind of the due item that is set when no chat of a person could be reached.</summary>
    public const string Closed = $"{Feature}-closed";

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
            ],
        },
        new("why", "commands.why", Audience: Audience.OnlyYou) { Subverbs = [new("reminder", "commands.whyreminder")] },
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var desk = new ReminderDesk(context);
        if (command.Verb == "why")
        {
            return desk.Why();
        }

        var (verb, words) = Commands[0].Split(command.Arguments);
        return verb switch
        {
            "set" when words.Length == 0 => desk.Ask(),
            "set" => desk.Read(words),
            "pause" => desk.Pause(words),
            "resume" => desk.Resume(),
            "stop" => desk.Stop(words),
            "quiet" => desk.Quiet(words),
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
    public Response? OnDue(DueFired due, TurnContext context) => footnotes.Wanting(context) ?? new ReminderDue(context, footnotes).Fire(due);

    /// <inheritdoc/>
    /// <remarks>Whatever feature changed schedules, zone or study days: the due items follow. And who comes back is reminded again.</remarks>
    public Response Settle(Response response, TurnContext context)
    {
        if (context.Turn.Input is DueFired || response.IsWanting || response.Effects.OfType<EraseLearner>().Any())
        {
            return response;
        }

        var after = response.Learner ?? context.Learner;
        var back = after.Reminded is { IsSlowed: true } or { Hush: not null } && (context.Turn.Place.IsPrivate || context.Turn.Input is not TypedText);
        var hush = back ? after.Reminded!.Hush : null;
        after = back ? after with { Reminded = null } : after;
        return ReferenceEquals(after, context.Learner) ? response : response with
        {
            Learner = after,
            Replies = hush is { } why ? [.. response.Replies, new ReminderText(context with { Learner = after }).Back(why)] : response.Replies,
            Effects = [.. response.Effects.Select(e => e is Regroup regroup && back ? With(regroup, after, context) : e), .. Timetable.Changes(context, after)],
        };
    }

    /// <summary>Accounts that change hands with their person back: what is written of them is what stands in the regrouping.</summary>
    private static Regroup With(Regroup regroup, Learner after, TurnContext context) => new(
    [
        .. regroup.After.Select(s => s.Learner.Id == after.Id
            ? new Standing(after, [.. s.Due, .. Timetable.Changes(context with { Learner = Learner.Nobody }, after, all: true)])
            : s),
    ]);

    private static int Number(ButtonId button) => int.TryParse(button.Arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
