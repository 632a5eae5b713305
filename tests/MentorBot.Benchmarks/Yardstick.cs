using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Benchmarks;

/// <summary>Ours and FTS5 on the same passages and questions in one run.</summary>
internal static class Yardstick
{
    public static void Run(Library library, Phrasebook phrases, IReadOnlyList<Case> open, IReadOnlyList<Case> cases)
    {
        IReadOnlyList<Case> questions = [.. cases.Where(c => c.Kind == "question")];
        using var search = new FullTextSearch(library);
        search.Tune([.. open.Where(c => c.Kind == "question")]);
        search.Latencies(questions);
        var theirs = search.Latencies(questions);
        var edition = new Edition(library, phrases);
        var tally = Tally.Of(edition, questions);
        var ours = Figures.Ask(edition, questions).Order().ToArray();
        Console.WriteLine($"FTS5  hit@1 {search.Hits(questions, 1):0.000}  hit@3 {search.Hits(questions, 3):0.000}  {Times(theirs)}");
        Console.WriteLine($"ours  hit@1 {tally.First:0.000}  hit@3 {tally.Three:0.000}  {Times(ours)}   ({questions.Count} questions)");
    }

    private static string Times(double[] sorted) => $"p50 {sorted[sorted.Length / 2]:0} us  p99 {sorted[sorted.Length * 99 / 100]:0} us";
}
