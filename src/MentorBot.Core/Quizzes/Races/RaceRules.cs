namespace MentorBot.Core.Quizzes.Races;

/// <summary>The numbers of a race.</summary>
public static class RaceRules
{
    /// <summary>How long people gather.</summary>
    public static readonly TimeSpan Lobby = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer is shown before the next question.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    /// <summary>A question that is not known to be there after this is lost.</summary>
    public static readonly TimeSpan Sending = TimeSpan.FromSeconds(30);

    /// <summary>What happens later than this after its time means that the mentor was away: going on would be unfair.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromSeconds(30);

    /// <summary>Nobody was heard for so long: nobody is there.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(120);

    /// <summary>So many questions in a row without an answer: nobody is there.</summary>
    public const int MostUnanswered = 3;

    /// <summary>An answer may be changed once.</summary>
    public const int MostAnswers = 2;

    /// <summary>How many questions a race may have, the usual number first.</summary>
    public static IReadOnlyList<int> Counts { get; } = [10, 5, 20];

    /// <summary>The shortest time for a question, in seconds.</summary>
    public const int Shortest = 10;

    /// <summary>The longest time for a question, in seconds.</summary>
    public const int Longest = 120;

    /// <summary>The usual time for a question, in seconds.</summary>
    public const int Usual = 30;

    /// <summary>What a right answer wins: 100, 75 or 50 by the third of the time in which it came.</summary>
    /// <param name="after">Since the question was there; what came before that counts as at once.</param>
    /// <param name="time">The time for the question.</param>
    public static int Points(TimeSpan after, TimeSpan time) => after * 3 <= time ? 100 : after * 3 <= time * 2 ? 75 : 50;
}
