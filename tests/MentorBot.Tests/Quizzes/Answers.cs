using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes;
using MentorBot.Core.Quizzes.Sessions;
using MentorBot.Testing;

namespace MentorBot.Tests.Quizzes;

/// <summary>Answers, as they are typed, to the question that a quiz shows.</summary>
internal static class Answers
{
    /// <summary>What a button of a quiz carries its quiz's id for.</summary>
    private static readonly string[] OfOneQuiz = ["pick", "check", "clear", "hint", "skip", "next", "grade", "stop"];

    /// <summary>A line with the places <c>{right}</c> and <c>{wrong}</c> filled for the only person of a store.</summary>
    public static async Task<string> FillAsync(string line, MemoryStore store)
    {
        if (!line.Contains('{', StringComparison.Ordinal))
        {
            return line;
        }

        var shown = Shown(await SessionAsync(store));
        return line.Replace("{right}", Right(shown), StringComparison.Ordinal).Replace("{wrong}", Wrong(shown), StringComparison.Ordinal);
    }

    /// <summary>A button that was pressed elsewhere, for the quiz that the only person of a store holds.</summary>
    public static async Task<ButtonId> HereAsync(ButtonId button, MemoryStore store) =>
        button.Feature == QuizFeature.Feature && OfOneQuiz.Contains(button.Verb) && button.Arguments.IndexOf('.', StringComparison.Ordinal) is > 0 and var end
            ? button with { Arguments = (await SessionAsync(store)).Id + button.Arguments[end..] }
            : button;

    /// <summary>The question on the screen of somebody.</summary>
    public static async Task<Presentation> ShownAsync(IAggregateStore store, AccountId account)
    {
        var owner = await store.FindLearnerAsync(account, CancellationToken.None);
        var learner = Learner.Of((await store.ReadAsync(AggregateKey.Of(owner!.Value), CancellationToken.None))!);
        return Shown(learner.Quizzes.Sessions[^1]);
    }

    /// <summary>The quiz that the only person of a store holds; null when there is none.</summary>
    public static async Task<QuizSession?> QuizAsync(MemoryStore store)
    {
        var owner = (await store.ExportAsync(default).OfType<AccountRecord>().FirstAsync()).Learner;
        return Learner.Of((await store.ReadAsync(AggregateKey.Of(owner), default))!).Quizzes.Sessions is [.., var quiz] ? quiz : null;
    }

    private static async Task<QuizSession> SessionAsync(MemoryStore store) => await QuizAsync(store) ?? throw new InvalidOperationException("No quiz is under way.");

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
