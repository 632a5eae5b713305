using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes;
using MentorBot.Core.Quizzes.Sessions;

namespace MentorBot.Tests.Quizzes;

/// <summary>Answers, as they are typed, to the question that a quiz shows.</summary>
internal static class Answers
{
    /// <summary>A line with the places <c>{right}</c> and <c>{wrong}</c> filled for the terminal's person.</summary>
    public static async Task<string> FillAsync(string line, Stage stage)
    {
        if (!line.Contains('{', StringComparison.Ordinal))
        {
            return line;
        }

        var shown = await ShownAsync(stage.Store, new AccountId("terminal", "local"));
        return line.Replace("{right}", Right(shown), StringComparison.Ordinal).Replace("{wrong}", Wrong(shown), StringComparison.Ordinal);
    }

    /// <summary>The question on the screen of somebody.</summary>
    public static async Task<Presentation> ShownAsync(IAggregateStore store, AccountId account)
    {
        var owner = await store.FindLearnerAsync(account, CancellationToken.None);
        var learner = Learner.Of((await store.ReadAsync(AggregateKey.Of(owner!.Value), CancellationToken.None))!);
        return Shown(learner.Quizzes.Sessions[^1]);
    }

    /// <summary>The question of a quiz.</summary>
    public static Presentation Shown(QuizSession session) => new(RealContent.Edition.Library.Questions.Find(session.Present!)!, session.Seed);

    public static string Right(Presentation shown) => shown.Question switch
    {
        TypedQuestion typed => typed.Answers[0],
        NumberQuestion number => number.Number.ToString(CultureInfo.InvariantCulture),
        _ => string.Concat(shown.Right.Select(Presentation.Letter)),
    };

    public static string Wrong(Presentation shown) => shown.Question switch
    {
        TypedQuestion => "xyzzy",
        NumberQuestion => "987654321",
        OrderQuestion => string.Concat(shown.Right.Reverse().Select(Presentation.Letter)),
        _ => Presentation.Letter(Enumerable.Range(0, shown.Options.Count).First(o => !shown.Right.Contains(o))),
    };
}
