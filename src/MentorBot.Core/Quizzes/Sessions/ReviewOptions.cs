using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>How many reviews somebody wants, and how well they want to remember: chosen by buttons.</summary>
internal static class ReviewOptions
{
    private static readonly (string Name, int[] Values, Func<ReviewSettings, int, ReviewSettings> Set)[] Options =
    [
        ("retention", [80, 85, 90, 95], (s, v) => s with { Retention = v / 100.0 }),
        ("new", [0, 5, 10, 20], (s, v) => s with { NewADay = v }),
        ("reviews", [20, 40, 80, 160], (s, v) => s with { ReviewsADay = v }),
        ("minutes", [10, 20, 30, 60], (s, v) => s with { MinutesADay = v }),
    ];

    /// <summary>What holds now, with a row of choices for each.</summary>
    public static Response Show(TurnContext context) => Say(context, context.Learner.Quizzes.Reviews, "quiz.settings.now");

    /// <summary>Takes a choice, written <c>name.value</c>.</summary>
    public static Response Set(string arguments, TurnContext context)
    {
        if (arguments.Split('.') is not [var name, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || Options.FirstOrDefault(o => o.Name == name && o.Values.Contains(value)) is not { Set: { } set })
        {
            return Show(context);
        }

        var settings = set(context.Learner.Quizzes.Reviews, value);
        return Say(context, settings, "quiz.settings.changed") with
        {
            Learner = context.Learner with { Quizzes = context.Learner.Quizzes with { Reviews = settings } },
        };
    }

    private static Response Say(TurnContext context, ReviewSettings settings, string phrase)
    {
        var text = new QuizText(context);
        var said = text.Say(
            phrase,
            [
                ("retention", QuizText.Number(Percent(settings))), ("new", QuizText.Number(settings.NewADay)), ("reviews", QuizText.Number(settings.ReviewsADay)),
                ("minutes", settings.MinutesADay == 0 ? context.Edition.Phrases.Label("quiz.settings.nolimit") : QuizText.Number(settings.MinutesADay)),
            ],
            [
                .. from option in Options
                   from value in option.Values
                   where option.Set(settings, value) != settings
                   select text.Button("set", $"{option.Name}.{QuizText.Number(value)}", $"quiz.buttons.{option.Name}", (option.Name == "retention" ? "percent" : "count", QuizText.Number(value))),
            ]);
        return new Response(Outcome.Command, [said], context.Conversation);
    }

    private static int Percent(ReviewSettings settings) => (int)Math.Round(settings.Retention * 100);
}
