using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Phrases;
using MentorBot.Core.Quizzes.Sessions;

namespace MentorBot.Core.Plans;

/// <summary>The preparation plan: interviews a person for it, shows it, keeps it up to date with what they did and what changed.</summary>
/// <param name="footnotes">What other features add to somebody's progress.</param>
public sealed class PlanFeature(params IReadOnlyList<IFootnotes> footnotes) : IAskingFeature
{
    private const string Fit = "fit";

    private static readonly CommandArgument Task = new("task", "commands.plantask", ArgumentKind.Task, true);

    /// <inheritdoc/>
    public string Name => InterviewFlow.Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => PlanPhrases.All;

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("plan", "commands.plan", Audience: Audience.OnlyYou)
        {
            Subverbs =
            [
                new("show", "commands.planshow"),
                new("next", "commands.plannext"),
                new("week", "commands.planweek", new("number", "commands.planweeknumber", ArgumentKind.Number, true)),
                new("all", "commands.planall"),
                new("done", "commands.plandone", Task),
                new("later", "commands.planlater", Task),
                new("skip", "commands.planskip", Task),
                new("explain", "commands.planexplain", Task),
                new("undo", "commands.planundo"),
                new("add", "commands.planadd", new("task", "commands.planaddtask", ArgumentKind.Words, true)),
                new("hours", "commands.planhours", new("hours", "commands.planhoursvalue", ArgumentKind.Words, false)),
                new("date", "commands.plandate", new("date", "commands.plandatevalue", ArgumentKind.Words, false)),
                new("zone", "commands.planzone", new("zone", "commands.planzonevalue", ArgumentKind.Zone, false)),
                new("role", "commands.planrole", new("role", "commands.rolename", ArgumentKind.Words, false)),
                new("level", "commands.planlevel", new("level", "commands.planlevelvalue", ArgumentKind.Words, false)),
                new("new", "commands.plannew"),
            ],
        },
        new("done", "commands.plandone", Task, Audience.OnlyYou),
        new("later", "commands.planlater", Task, Audience.OnlyYou),
        new("skip", "commands.planskip", Task, Audience.OnlyYou),
        new("explain", "commands.planexplain", Task, Audience.OnlyYou),
        new("undo", "commands.planundo", Audience: Audience.OnlyYou),
        new("progress", "commands.progress", Audience: Audience.OnlyYou),
        new(
            "profile",
            "commands.profile",
            new("answer", "commands.profileanswer", ArgumentKind.Choice, false) { Choices = ["role", "date", "hours", "days", "zone", "levels"] },
            Audience.OnlyYou),
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context) => command.Verb switch
    {
        "plan" => OnPlan(Commands[0].Split(command.Arguments), context),
        "profile" => PlanInterview.Profile(command.Arguments, context),
        _ => OnPlan((command.Verb, command.Arguments), context),
    };

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) => button.Verb switch
    {
        InterviewFlow.Verb when IsAsking(context) => PlanInterview.Take(new ButtonPress(button), context) ?? PlanInterview.Again(context),
        InterviewFlow.Verb => PlanInterview.OverAlready(context),
        InterviewForms.Verb when IsAsking(context) => PlanInterview.Typed(button, context),
        InterviewForms.Verb => PlanInterview.OverAlready(context),
        Fit => PlanInterview.Choose(button.Arguments, context),
        "begin" => PlanInterview.Begin(context),
        "profile" => PlanInterview.Profile(button.Arguments, context),
        _ => OnPlan((button.Verb, button.Arguments), context),
    };

    /// <inheritdoc/>
    public Form? FormOf(ButtonId button, Phrasebook phrases) => InterviewForms.Of(button, phrases);

    /// <inheritdoc/>
    public bool IsAsking(TurnContext context) =>
        context.Learner.Interview is { } running && running.Place == context.Turn.Place && context.Learner.Quizzes.Waiting(context.Turn) is not { Kind: QuizKind.Placement };

    /// <inheritdoc/>
    public Response? OnAnswer(string text, TurnContext context) => PlanInterview.Take(new TypedText(text), context);

    /// <inheritdoc/>
    public Reply AskAgain(TurnContext context) => PlanInterview.Resumed(context);

    /// <inheritdoc/>
    public Response OnNonsense(string text, TurnContext context) => PlanInterview.Hint(new TypedText(text), context);

    private Response OnPlan((string Verb, string Words) call, TurnContext context)
    {
        if (call.Verb == "new")
        {
            return PlanInterview.Begin(context);
        }

        if (context.Learner is not { Plan: { } plan, Profile: { } profile })
        {
            return context.Learner.Interview is not null ? PlanInterview.Again(context)
                : context.Learner.Profile is { } answered ? PlanInterview.Offer(answered, context)
                : PlanInterview.Begin(context);
        }

        // Whoever comes in a new week finds their plan repaired first.
        var today = context.Today(profile.Zone);
        var week = Replan.ForNewWeek(plan, context.Edition.Library, profile, today);
        var desk = new PlanDesk(context, week.Plan, profile, today, week.Change);
        return call.Verb switch
        {
            "next" => desk.Week(week.Plan.WeekOf(today) + 1),
            "week" when int.TryParse(call.Words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => desk.Week(number),
            "all" => desk.All(),
            "done" => desk.Mark(call.Words, p => PlanMarks.Done(p.Plan, p.Id, today), "plan.done"),
            "later" => desk.Mark(call.Words, p => PlanMarks.Later(p.Plan, p.Id, context.Edition.Library, profile, today), "plan.later"),
            "skip" => desk.Mark(call.Words, p => PlanMarks.Skip(p.Plan, p.Id), "plan.skipped"),
            "explain" => desk.Explain(call.Words),
            "add" => desk.Add(call.Words),
            "undo" => desk.Undo(),
            "progress" => footnotes.Wanting(context) ?? desk.Progress(footnotes.Lines(context)),
            "hours" => PlanInterview.Edit(InterviewQuestion.Hours, call.Words, context),
            "date" => PlanInterview.Edit(InterviewQuestion.Date, call.Words, context),
            "zone" => PlanInterview.Edit(InterviewQuestion.Zone, call.Words, context),
            "role" => PlanInterview.Edit(InterviewQuestion.Role, call.Words, context),
            "level" => PlanInterview.Edit(InterviewQuestion.Levels, call.Words, context),
            _ => desk.Show(),
        };
    }
}
