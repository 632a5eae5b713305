using MentorBot.Core.Answers;

namespace MentorBot.Benchmarks;

/// <summary>The shares per kind of case, and on request every miss.</summary>
internal static class Scores
{
    public static void Run(Edition edition, IReadOnlyList<Case> cases, bool misses)
    {
        foreach (var kind in cases.GroupBy(c => c.Kind))
        {
            var tally = Tally.Of(edition, [.. kind]);
            foreach (var (c, response) in misses ? tally.Misses : [])
            {
                var context = c.Context is { Count: > 0 } ? $"[{string.Join(" | ", c.Context)}] " : "";
                var came = string.Join(' ', response.Topics.Take(3));
                Console.WriteLine($"{c.Id} {context}{c.Text}\n     gold {string.Join(' ', c.Gold)}\n     {response.Outcome} {response.Score:0.00} {came}");
            }

            Console.WriteLine(
                $"{kind.Key,-12} {kind.Count(),4}  hit@1 {tally.First:0.000}  hit@3 {tally.Three:0.000}  declined {tally.Declined:0.000}  answered {tally.Answered:0.000}");
        }
    }
}
