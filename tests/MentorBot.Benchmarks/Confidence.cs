using System.Numerics;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks;

/// <summary>Prints for every case what is known of its best passage: to see what tells an answer from a guess.</summary>
internal static class Confidence
{
    public static void Run(Library library, IReadOnlyList<Case> cases)
    {
        var index = new PassageIndex(library);
        foreach (var c in cases.Where(c => c.Kind != "followup"))
        {
            var reading = index.Read(c.Text, index.Tokens(c.Text));
            var (ranked, elsewhere, _, _) = index.Rank(reading, reading.Mentions, 10, SignWeights.Tuned);
            if (ranked.Count < 3)
            {
                continue;
            }

            var s = ranked[0].Signs;
            var content = MathF.Max(reading.Weight(reading.Content), 0.01f);
            var hit = c.Gold.Contains(index.Passages[ranked[0].Passage].Id.ToString());
            Console.WriteLine(
                $"{c.Kind} {(hit ? 1 : 0)} {ranked[0].Score} {ranked[1].Score} {ranked[^1].Score} {s.Likeness} {s.Kinship} {s.Meaning} {s.Text} {s.Coverage} " +
                $"{reading.Weight(reading.Foreign) / content} {BitOperations.PopCount(reading.Content)} {reading.Mentions.Count} {elsewhere} {c.Id} {string.Join(' ', ranked.Take(5).Select(r => index.Passages[r.Passage].Id))}");
        }
    }
}
