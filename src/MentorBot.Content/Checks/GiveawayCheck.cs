using MentorBot.Content.Quizzes;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content.Checks;

/// <summary>The length of the right option must not give it away: over the bank it is neither the longest nor the shortest too often.</summary>
/// <remarks>By chance the right one of four is so in a quarter of the questions. Its place is one of chance: options are shown shuffled.</remarks>
internal static class GiveawayCheck
{
    /// <summary>Fewer questions than these tell nothing.</summary>
    private const int Enough = 20;

    public static void Run(IReadOnlyList<QuizFile> files)
    {
        var choices = files.SelectMany(f => f.Questions).Where(q => q.Question is ChoiceQuestion { Wrong.Count: > 1 }).ToList();
        if (choices.Count >= Enough)
        {
            Tell(choices, "longest", (right, wrong) => wrong.All(w => w < right));
            Tell(choices, "shortest", (right, wrong) => wrong.All(w => w > right));
        }
    }

    /// <summary>Faults the file that has the most of them.</summary>
    private static void Tell(List<QuestionDraft> choices, string what, Func<int, IEnumerable<int>, bool> holds)
    {
        var telling = choices.Where(q => q.Question is ChoiceQuestion c && holds(c.Right.Length, c.Wrong.Select(w => w.Length))).ToList();
        if (telling.Count * 3 <= choices.Count)
        {
            return;
        }

        var worst = telling.GroupBy(q => q.File).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).First();
        var first = string.Join(", ", worst.Take(5).Select(q => q.Question.Id));
        worst.Key.Fault(
            worst.First().Line,
            $"over all files the right option is the {what} in {telling.Count} of {choices.Count} choices, which gives it away; the most is a third. Most of them are here: {worst.Count()}, such as {first}");
    }
}
