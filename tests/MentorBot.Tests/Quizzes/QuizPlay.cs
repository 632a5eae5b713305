using System.Globalization;
using MentorBot.Core.Quizzes;
using MentorBot.Testing;

namespace MentorBot.Tests.Quizzes;

/// <summary>
/// A quiz played on by typing: "3 wrong" and "3 right" answer so many questions and say "next" after each, "all right" until the quiz ends; "to order" answers
/// rightly until a question of that kind is shown (choice, prints, bug, several, order, typed or number).
/// </summary>
internal sealed class QuizPlay(string words)
{
    /// <summary>No quiz has more questions, reviews that come back included.</summary>
    private const int Most = 120;

    private int answered;
    private int typed;

    /// <summary>The next thing to type; null when that is enough.</summary>
    public async Task<string?> NextAsync(MemoryStore store)
    {
        var (aim, how) = words.Split(' ') is [var first, var second] ? (first, second) : throw new FormatException($"\"{words}\" is no way to play.");
        if (await Answers.QuizAsync(store) is not { Present: not null } quiz)
        {
            return aim == "to" ? throw new InvalidOperationException($"The quiz had no question of the kind \"{how}\".") : null;
        }

        var shown = Answers.Shown(quiz);
        if (!quiz.IsAnswered && (aim == "to" ? Kind(shown.Question) == how : aim != "all" && answered == int.Parse(aim, CultureInfo.InvariantCulture)))
        {
            return null;
        }

        answered += quiz.IsAnswered ? 0 : 1;
        Assert.InRange(answered, 0, Most);
        Assert.True(++typed <= 2 * Most, "The quiz goes nowhere: what is typed is not taken.");
        return quiz.IsAnswered ? "next" : how == "wrong" ? Answers.Wrong(shown) : Answers.Right(shown);
    }

    private static string Kind(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Form.ToString().ToLowerInvariant(),
        SeveralQuestion => "several",
        OrderQuestion => "order",
        TypedQuestion => "typed",
        _ => "number",
    };
}
