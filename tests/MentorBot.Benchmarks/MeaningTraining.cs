using System.Diagnostics;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks;

/// <summary>
/// Learns where words point (<see cref="WordMeanings"/>): the sum of a question's words, weighed by rarity, is to be nearer to its own passage
/// than to any other. Softmax over all passages and subjects of elsewhere, each a free vector; half of the words are left out at random, so that
/// no single word carries a question; Adam, and the mean over the second half of the way. The examples are the phrasings, and the texts in pieces.
/// Three such ways from one beginning, in different orders, are averaged: one alone is a point or two better here and worse there by chance
/// (M. Wortsman et al., "Model soups", 2022).
/// </summary>
internal sealed class MeaningTraining
{
    private const int Ways = 3;
    private const int Rounds = 10;
    private const int RoundsToBegin = 5;
    private const int Batch = 256;
    private const float LeftOut = 0.5f;
    private const float Sharpness = 18;
    private const float Step = 0.005f;
    private const int WordsOfAPiece = 20;

    private readonly Random random;
    private readonly PhrasingIndex asks;
    private readonly List<(int[] Stems, int Owner)> examples = [];
    private readonly Vectors words;
    private readonly Vectors owners;
    private readonly Vectors mean;
    private int averaged;

    private MeaningTraining(Library library, PassageIndex index, IReadOnlyList<string> stems, int way)
    {
        random = new Random(way);
        asks = index.Asks;
        for (var owner = 0; owner < asks.Count; owner++)
        {
            var (from, to) = asks.Of(owner);
            for (var p = from; p < to; p++)
            {
                examples.Add((asks.Stems(p).ToArray(), owner));
            }
        }

        foreach (var (number, passage) in index.Passages.Index())
        {
            var title = library.Articles[index.ArticleOf(number)].Title;
            foreach (var piece in passage.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(WordsOfAPiece).Where(p => p.Length > 5))
            {
                examples.Add((PhrasingList.Different([.. index.Tokens(title), .. index.Tokens(string.Join(' ', piece))]), number));
            }
        }

        words = new Vectors(stems.Count);
        mean = new Vectors(stems.Count);
        owners = new Vectors(asks.Count);
        Begin(Enumerable.Range(0, stems.Count).OrderBy(s => stems[s], StringComparer.Ordinal));
    }

    public static void Run(Library library, string file)
    {
        var index = new PassageIndex(library);
        var stems = index.AllStems;
        var all = new Vectors(stems.Count);
        var seen = new SortedSet<int>(Comparer<int>.Create((a, b) => string.CompareOrdinal(stems[a], stems[b])));
        var watch = Stopwatch.StartNew();
        for (var way = 0; way < Ways; way++)
        {
            var training = new MeaningTraining(library, index, stems, way);
            for (var round = 0; round < Rounds; round++)
            {
                var loss = training.Learn(round);
                Console.WriteLine($"way {way + 1} of {Ways}, round {round + 1} of {Rounds}: loss {loss:0.00}, {watch.Elapsed.TotalSeconds:0} s");
            }

            all.Average(training.mean, way);
            seen.UnionWith(training.examples.SelectMany(e => e.Stems).Where(s => s >= 0));
        }

        File.WriteAllBytes(file, WordMeanings.Write([.. seen.Select(s => KeyValuePair.Create(stems[s], all.Value(s).ToArray()))]));
        Console.WriteLine($"{seen.Count} words written to {file}");
    }

    /// <summary>
    /// Where the plain co-occurrence of words and owners points: its largest singular vectors, by subspace iteration
    /// (N. Halko, P. Martinsson, J. Tropp, "Finding structure with randomness", 2011). Better than to begin anywhere.
    /// </summary>
    private void Begin(IEnumerable<int> order)
    {
        var known = examples.Select(e => (Stems: e.Stems.Where(s => s >= 0).ToArray(), e.Owner)).ToList();
        var lengths = known.ConvertAll(e => MathF.Sqrt(e.Stems.Sum(s => asks.Rarity[s] * asks.Rarity[s])));
        var counts = new int[owners.Count];
        foreach (var (_, owner) in known)
        {
            counts[owner]++;
        }

        words.Scatter(new Random(1), order);
        for (var round = 0; round < RoundsToBegin; round++)
        {
            words.Straighten();
            owners.Clear();
            Mix((e, s, share) => Vectors.Add(owners.Value(e), words.Value(s), share));
            if (round < RoundsToBegin - 1)
            {
                words.Clear();
                Mix((e, s, share) => Vectors.Add(words.Value(s), owners.Value(e), share));
            }
        }

        void Mix(Action<int, int, float> add)
        {
            for (var e = 0; e < known.Count; e++)
            {
                foreach (var stem in known[e].Stems)
                {
                    add(known[e].Owner, stem, asks.Rarity[stem] / lengths[e] / counts[known[e].Owner]);
                }
            }
        }
    }

    /// <summary>Sees every example once; returns the mean loss.</summary>
    private double Learn(int round)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        random.Shuffle(order);
        var loss = 0.0;
        for (var start = 0; start < order.Length; start += Batch)
        {
            loss += Learn([.. order.Skip(start).Take(Batch).Select(e => (Kept(examples[e].Stems), examples[e].Owner))], Step);
            if (round >= Rounds / 2)
            {
                mean.Average(words, averaged++);
            }
        }

        return loss / order.Length;
    }

    private int[] Kept(int[] stems)
    {
        var known = stems.Where(s => s >= 0).ToArray();
        var kept = known.Where(_ => random.NextSingle() >= LeftOut).ToArray();
        return kept.Length > 0 ? kept : known;
    }

    private double Learn((int[] Stems, int Owner)[] batch, float step)
    {
        var directions = owners.Directions();
        var questions = new Vectors(batch.Length);
        var pulls = new float[batch.Length][];
        var losses = new double[batch.Length];
        Parallel.For(0, batch.Length, b =>
        {
            foreach (var stem in batch[b].Stems)
            {
                Vectors.Add(questions.Value(b), words.Value(stem), asks.Rarity[stem]);
            }
        });
        var asked = questions.Directions();
        Parallel.For(0, batch.Length, b =>
        {
            (pulls[b], losses[b]) = Pulls(asked.Value(b), directions, batch[b].Owner);
            for (var o = 0; o < pulls[b].Length; o++)
            {
                Vectors.Add(questions.Slope(b), directions.Value(o), pulls[b][o] / batch.Length);
            }

            Vectors.Tangent(questions.Slope(b), asked.Value(b), Vectors.Length(questions.Value(b)));
        });
        Parallel.For(0, owners.Count, o =>
        {
            owners.Slope(o).Clear();
            for (var b = 0; b < batch.Length; b++)
            {
                Vectors.Add(owners.Slope(o), asked.Value(b), pulls[b][o] / batch.Length);
            }

            Vectors.Tangent(owners.Slope(o), directions.Value(o), Vectors.Length(owners.Value(o)));
        });
        words.Forget();
        for (var b = 0; b < batch.Length; b++)
        {
            foreach (var stem in batch[b].Stems)
            {
                Vectors.Add(words.Slope(stem), questions.Slope(b), asks.Rarity[stem]);
            }
        }

        words.Descend(step);
        owners.Descend(step);
        return losses.Sum();
    }

    /// <summary>How strongly a question is to be pushed away from each owner, and its loss.</summary>
    private static (float[] Pulls, double Loss) Pulls(ReadOnlySpan<float> question, Vectors owners, int own)
    {
        var shares = new float[owners.Count];
        var sum = 0f;
        for (var o = 0; o < shares.Length; o++)
        {
            shares[o] = MathF.Exp(Sharpness * (Vectors.Dot(question, owners.Value(o)) - 1));
            sum += shares[o];
        }

        var loss = -Math.Log(shares[own] / sum);
        for (var o = 0; o < shares.Length; o++)
        {
            shares[o] = Sharpness * ((shares[o] / sum) - (o == own ? 1 : 0));
        }

        return (shares, loss);
    }
}
