using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Phrases;
using MentorBot.Core.Quizzes.Sessions;

namespace MentorBot.Core.Learners.Settings;

/// <summary>What a person may choose about how the mentor treats them: where reminders go, how many reviews they want.</summary>
public sealed class SettingsFeature : IFeature
{
    private const string Feature = "settings";

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases { get; } =
        [new("settings.remindat", "account"), new("settings.onlyone", "account"), new("settings.changed", "account"), new("settings.buttons.remindat", "account"), new("commands.settings")];

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } = [new(Feature, "commands.settings", Audience: Audience.OnlyYou)];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context) => Show(context);

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) =>
        button.Verb == "remindat" && AccountId.TryParse(button.Arguments, out var account) && context.Learner.Accounts.Contains(account)
            ? Say(context, "settings.changed", account, []) with { Learner = context.Learner with { RemindAt = account } }
            : Show(context);

    private static Response Show(TurnContext context)
    {
        var now = context.Learner.RemindedAccount ?? context.Turn.Account;
        var others = context.Learner.Accounts.Where(a => a != now).ToList();
        return Say(
            context,
            others.Count == 0 ? "settings.onlyone" : "settings.remindat",
            now,
            [
                .. others
                    .Select(a => new Button(context.Edition.Phrases.Label("settings.buttons.remindat", ("account", Called(a, context))), new(Feature, "remindat", a.ToString())))
                    .Where(b => b.Id.Fits),
                new Button(context.Edition.Phrases.Label("quiz.buttons.settings"), new(QuizFeature.Feature, "settings", "")),
            ]);
    }

    private static Response Say(TurnContext context, string phrase, AccountId account, IReadOnlyList<Button> buttons) => new(
        Outcome.Command, [new Reply(context.Edition.Phrases.Say(phrase, ("account", Called(account, context))), buttons, Audience.OnlyYou)], context.Conversation);

    private static string Called(AccountId account, TurnContext context) => AccountText.Name(account, context.Learner.Accounts, context.Edition.Phrases);
}
