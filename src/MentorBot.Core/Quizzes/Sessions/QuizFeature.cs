using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Quizzes with one person: to learn, not to forget, and to find their level.</summary>
public sealed class QuizFeature : IAskingFeature
{
    /// <summary>The feature's name in button ids.</summary>
    public const string Feature = "quiz";

    private static readonly CommandArgument Skill = new("skill", "commands.quizskill", ArgumentKind.Skill, false);

    /// <inheritdoc/>
    public string Name => Feature;

    /// <inheritdoc/>
    public IReadOnlyList<PhraseKey> Phrases => QuizPhrases.All;

    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("quiz", "commands.quiz", Audience: Audience.OnlyYou)
        {
            Subverbs =
            [
                new("solo", "commands.quizsolo", Skill)
                {
                    Further =
                    [
                        new("count", "commands.quizcount", ArgumentKind.Number, false),
                        new("level", "commands.quizlevel", ArgumentKind.Choice, false) { Choices = QuizOrder.LevelWords },
                    ],
                },
                new("review", "commands.quizreview"),
                new("placement", "commands.quizplacement", Skill),
                new("stop", "commands.quizstop"),
            ],
        },
        new("review", "commands.review", Audience: Audience.OnlyYou),
    ];

    /// <inheritdoc/>
    public Response OnCommand(CommandCall command, TurnContext context)
    {
        var (verb, words) = command.Verb == "review" ? ("review", "") : Commands[0].Split(command.Arguments);
        return WithCards(context, (desk, cards) => verb switch
        {
            "review" => Review(context, cards, desk).Begin(anyway: false),
            "placement" => new PlacementDesk(context, cards, desk.Today).Begin(words),
            "stop" => desk.Pause(),
            _ => desk.Solo(words),
        });
    }

    /// <inheritdoc/>
    public Response OnButton(ButtonId button, TurnContext context) => button.Verb switch
    {
        "settings" => ReviewOptions.Show(context),
        "set" => ReviewOptions.Set(button.Arguments, context),
        "bye" => new Response(Outcome.Command, [new QuizText(context).Say("quiz.end.bye", [])], context.Conversation),
        _ => WithCards(context, (desk, cards) => Pressed(button, desk, cards, context)),
    };

    /// <inheritdoc/>
    public Form? FormOf(ButtonId button, Phrasebook phrases) => QuizForm.Of(button, phrases);

    /// <inheritdoc/>
    public bool IsAsking(TurnContext context) => context.Learner.Quizzes.Waiting(context.Turn) is not null;

    /// <inheritdoc/>
    public Response? OnAnswer(string text, TurnContext context) => QuizTyping.Take(text, context);

    /// <inheritdoc/>
    public Reply AskAgain(TurnContext context) => QuizTyping.AskAgain(context);

    /// <inheritdoc/>
    public Response OnNonsense(string text, TurnContext context) => QuizTyping.Hint(context);

    /// <summary>What comes of a person's cards: with those of joined people made anew first, when that is due.</summary>
    internal static Response WithCards(TurnContext context, Func<QuizDesk, Cards, Response> then)
    {
        if (Cards.Of(context) is not { } cards || !context.Owned.ContainsKey(MissedTogether.Kind) || (context.Learner.Quizzes.Replay && !context.Logs.ContainsKey(ReviewLog.Log)))
        {
            return new Response(Outcome.Command, [], context.Conversation) { NeedsOwned = [Cards.Kind, MissedTogether.Kind], Needs = context.Learner.Quizzes.Replay ? [ReviewLog.Log] : [] };
        }

        return context.Learner.Quizzes.Replay
            ? CardReplay.Then(context, cards, then)
            : MissedTogether.Then(context, Reviewing.RulesOf(context.Learner), Reviewing.Zone(context), (c, all) => then(new QuizDesk(c, all), all));
    }

    private static Response Pressed(ButtonId button, QuizDesk desk, Cards cards, TurnContext context)
    {
        var parts = button.Arguments.Split('|', 2);
        var arguments = parts[0].Split('.');
        switch (button.Verb)
        {
            case "solo":
                return desk.Solo(button.Arguments);
            case "again":
                return desk.Again();
            case "review":
                return Review(context, cards, desk).Begin(anyway: button.Arguments.Length > 0);
            case "spread":
                return Review(context, cards, desk).Spread(Whole(button.Arguments));
            case "placement":
                return new PlacementDesk(context, cards, desk.Today).Begin(button.Arguments);
        }

        if (desk.Find(arguments) is not { } session)
        {
            return desk.Stale(arguments);
        }

        var last = Whole(arguments[^1]);
        return button.Verb switch
        {
            "pick" => desk.Question.Pick(session, last),
            "check" => desk.Question.Check(session),
            "clear" => desk.Question.Clear(session),
            "hint" => desk.Question.Hint(session),
            "skip" => desk.Question.Take(session, null),
            QuizForm.Verb when parts is [_, var typed] => desk.Question.Type(session, typed),
            "grade" when last is >= (int)Grade.Again and <= (int)Grade.Easy => desk.Question.Regrade(session, (Grade)last),
            "stop" => desk.End(session),
            _ => desk.Next(session),
        };
    }

    private static ReviewDesk Review(TurnContext context, Cards cards, QuizDesk desk) => new(context, cards, desk.Today);

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
