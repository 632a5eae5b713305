using System.Runtime.InteropServices;

namespace MentorBot.Core.Answers;

/// <summary>
/// Texts as vectors of their stems, found by the cosine of the angle to a question. A stem counts (1 + ln tf) * idf
/// (G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988: lnc.ltc with idf on both sides).
/// </summary>
internal sealed class VectorIndex
{
    private readonly TermWeights terms = new();
    private readonly List<Dictionary<int, int>> texts = [];
    private (int Start, int Length)[] ranges = [];
    private Posting[] postings = [];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a text; texts are numbered from 0.</summary>
    public void Add(IEnumerable<Token> tokens)
    {
        texts.Add(terms.Add(tokens));
        Count++;
    }

    /// <summary>Builds the postings; call once, after the last text.</summary>
    public void Freeze()
    {
        terms.Freeze();
        ranges = new (int, int)[terms.Count];
        foreach (var term in texts.SelectMany(t => t.Keys))
        {
            ranges[term].Length++;
        }

        var start = 0;
        for (var t = 0; t < ranges.Length; t++)
        {
            var length = ranges[t].Length;
            ranges[t] = (start, 0);
            start += length;
        }

        postings = new Posting[start];
        for (var d = 0; d < texts.Count; d++)
        {
            var norm = MathF.Sqrt(texts[d].Sum(t => Square(Weight(t.Key, t.Value))));
            foreach (var (term, count) in texts[d])
            {
                ref var range = ref ranges[term];
                postings[range.Start + range.Length++] = new Posting(d, Weight(term, count) / norm);
            }
        }

        texts.Clear();
        texts.TrimExcess();
    }

    /// <summary>Whether any text has the stem.</summary>
    public bool Has(string stem) => terms.Find(stem) >= 0;

    /// <summary>The weight of a token, rarer is heavier; unknown ones are heaviest.</summary>
    public float Weight(Token token) => terms.Of(terms.Find(token.Stem));

    /// <summary>Writes the cosine of every text (0 to 1), and marks which of the first 64 tokens it has.</summary>
    public void Score(List<Token> question, Span<float> cosines, Span<ulong> matched)
    {
        cosines.Clear();
        matched.Clear();
        var counts = new Dictionary<int, (float Count, ulong Words)>();
        for (var q = 0; q < question.Count; q++)
        {
            var id = terms.Find(question[q].Stem);
            if (id >= 0)
            {
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _);
                entry = (entry.Count + question[q].Confidence, entry.Words | (1UL << q));
            }
        }

        var norm = MathF.Sqrt(counts.Sum(c => Square(terms.Of(c.Key) * Damped(c.Value.Count))));
        foreach (var (id, (count, words)) in counts)
        {
            var weight = terms.Of(id) * Damped(count) / norm;
            var (start, length) = ranges[id];
            foreach (ref readonly var posting in postings.AsSpan(start, length))
            {
                cosines[posting.Text] += weight * posting.Weight;
                matched[posting.Text] |= words;
            }
        }
    }

    /// <summary>The length of the sum of the unit vectors of some texts: 1 for one text, less than their number for several.</summary>
    public float LengthOfSum(IReadOnlyList<List<Token>> tokens)
    {
        var sum = new Dictionary<int, float>();
        foreach (var text in tokens)
        {
            var counts = text.CountBy(t => terms.Find(t.Stem)).ToList();
            var norm = MathF.Sqrt(counts.Sum(c => Square(Weight(c.Key, c.Value))));
            foreach (var (term, count) in counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sum, term, out _) += Weight(term, count) / norm;
            }
        }

        return MathF.Sqrt(sum.Values.Sum(Square));
    }

    private static float Damped(float count) => count < 1 ? count : 1 + MathF.Log(count);

    private static float Square(float value) => value * value;

    private float Weight(int term, int count) => terms.Of(term) * Damped(count);

    private readonly record struct Posting(int Text, float Weight);
}
