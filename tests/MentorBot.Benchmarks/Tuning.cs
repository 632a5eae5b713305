using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks;

/// <summary>
/// Fits the weights of the signs on the questions of the given sets: softmax over the candidates of each question, gradient descent on the
/// negative log-likelihood of its gold passages, a small pull towards the present weights.
/// </summary>
internal static class Tuning
{
    private const int Candidates = 80;
    private const float Sharpness = 12;

    public static void Run(Library library, IReadOnlyList<Case> cases)
    {
        var index = new PassageIndex(library);
        var samples = cases.Where(c => c.Kind == "question" && c.Gold.Count > 0).Select(c => Sample(index, c)).ToList();
        var weights = Vector(SignWeights.Tuned);
        Console.WriteLine($"{samples.Count} questions, {samples.Count(s => s.Gold.Count == 0)} without gold among {Candidates}");
        Report(samples, weights);
        var start = (float[])weights.Clone();
        for (var round = 0; round < 600; round++)
        {
            var gradient = new double[weights.Length];
            foreach (var sample in samples.Where(s => s.Gold.Count > 0))
            {
                Gradient(sample, weights, gradient);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= (float)(0.02 * ((gradient[i] / samples.Count) + (0.2 * (weights[i] - start[i]))));
            }
        }

        Report(samples, weights);
        var scale = Vector(SignWeights.Tuned).Sum() / weights.Sum();
        Console.WriteLine(string.Join(", ", Names.Zip(weights, (n, w) => $"{n} = {w:0.000}f")) + $"  (scale {scale:0.00})");
    }

    private static readonly string[] Names = ["Likeness", "Kinship", "Meaning", "Text", "Facet", "Coverage", "Unasked"];

    private static (float[][] Signs, List<int> Gold) Sample(PassageIndex index, Case c)
    {
        var reading = index.Read(c.Text, index.Tokens(c.Text));
        var ranked = index.Rank(reading, reading.Mentions, Candidates, SignWeights.Tuned).Passages;
        var gold = ranked.Index().Where(r => c.Gold.Contains(index.Passages[r.Item.Passage].Id.ToString())).Select(r => r.Index).ToList();
        return ([.. ranked.Select(r => Vector(r.Signs))], gold);
    }

    private static void Gradient((float[][] Signs, List<int> Gold) sample, float[] weights, double[] gradient)
    {
        var scores = sample.Signs.Select(s => Math.Exp(Sharpness * Dot(s, weights))).ToArray();
        var all = scores.Sum();
        var good = sample.Gold.Sum(g => scores[g]);
        for (var c = 0; c < scores.Length; c++)
        {
            var pull = (scores[c] / all) - (sample.Gold.Contains(c) ? scores[c] / good : 0);
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += pull * sample.Signs[c][i];
            }
        }
    }

    private static void Report(List<(float[][] Signs, List<int> Gold)> samples, float[] weights)
    {
        int first = 0, three = 0;
        foreach (var (signs, gold) in samples)
        {
            var order = signs.Index().OrderByDescending(s => Dot(s.Item, weights)).Take(3).Select(s => s.Index).ToList();
            first += order.Count > 0 && gold.Contains(order[0]) ? 1 : 0;
            three += order.Exists(gold.Contains) ? 1 : 0;
        }

        Console.WriteLine($"ranking only: hit@1 {(double)first / samples.Count:0.000} hit@3 {(double)three / samples.Count:0.000}");
    }

    private static float Dot(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static float[] Vector(SignWeights w) => [w.Likeness, w.Kinship, w.Meaning, w.Text, w.Facet, w.Coverage, w.Unasked];

    private static float[] Vector(Signs s) => [s.Likeness, s.Kinship, s.Meaning, s.Text, s.Facet, s.Coverage, s.Unasked];
}
