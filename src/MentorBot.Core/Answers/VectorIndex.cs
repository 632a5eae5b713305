using System.Numerics;

namespace MentorBot.Core.Answers;

/// <summary>
/// Texts as vectors of their stems, found by the cosine of the angle to a question. A stem counts (1 + ln tf) * idf on both sides
/// (G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988), idf smoothed: ln((1 + n) / (1 + df)) + 1.
/// </summary>
internal sealed class VectorIndex
{
    /// <summary>A stem that more than this share of the texts has tells none of them apart, and would cost the most.</summary>
    private const float TooCommon = 0.3f;
    private const int FewTexts = 200;

    /// <summary>A word that nobody wrote down makes every text less like the question, but less so than a word that was.</summary>
    internal const float UnknownShare = 0.7f;

    private readonly List<(int Stem, float Count)[]> texts = [];
    private int[] frequency = [];
    private float[] rarity = [];
    private int[][] stemsOf = [];
    private (int Start, int Length)[] ranges = [];
    private Posting[] postings = [];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a text by how often it has each stem; texts are numbered from 0.</summary>
    public void Add((int Stem, float Count)[] counts)
    {
        texts.Add(counts);
        Count++;
    }

    /// <summary>Builds the postings; call once, after the last text.</summary>
    /// <param name="stems">How many stems have a number.</param>
    public void Freeze(int stems)
    {
        frequency = new int[stems];
        foreach (var (stem, _) in texts.SelectMany(t => t))
        {
            frequency[stem]++;
        }

        rarity = [.. frequency.Select(f => MathF.Log((1f + Count) / (1f + f)) + 1)];
        ranges = new (int, int)[stems];
        var start = 0;
        for (var s = 0; s < stems; s++)
        {
            ranges[s] = (start, 0);
            start += IsTooCommon(s) ? 0 : frequency[s];
        }

        postings = new Posting[start];
        for (var t = 0; t < texts.Count; t++)
        {
            var norm = Norm(texts[t]);
            foreach (var (stem, count) in texts[t].Where(c => !IsTooCommon(c.Stem)))
            {
                ref var range = ref ranges[stem];
                postings[range.Start + range.Length++] = new Posting(t, rarity[stem] * Damped(count) / norm);
            }
        }

        stemsOf = [.. texts.Select(t => Array.ConvertAll(t, c => c.Stem))];
        texts.Clear();
        texts.TrimExcess();
    }

    /// <summary>The weight of a token, rarer is heavier; unknown ones are heaviest.</summary>
    public float Weight(Token token) => token.Stem < 0 || token.Stem >= rarity.Length ? MathF.Log(1f + Count) + 1 : rarity[token.Stem];

    /// <summary>Which of some tokens of a question a text has.</summary>
    public ulong Matched(List<Token> question, ulong asked, int text)
    {
        var matched = 0UL;
        for (; asked != 0; asked &= asked - 1)
        {
            var q = BitOperations.TrailingZeroCount(asked);
            if (Array.BinarySearch(stemsOf[text], question[q].Stem) >= 0)
            {
                matched |= 1UL << q;
            }
        }

        return matched;
    }

    /// <summary>Writes the cosine of every text, 0 to 1.</summary>
    public void Score(List<Token> question, Span<float> cosines)
    {
        cosines.Clear();
        var norm = 0f;
        for (var q = 0; q < question.Count; q++)
        {
            if (Place(question, q) is { Length: > 0 } place)
            {
                norm += Square(rarity[question[q].Stem] * Damped(place.Count));
            }
            else if (question[q].Stem < 0)
            {
                norm += Square(Weight(question[q]) * UnknownShare);
            }
        }

        norm = MathF.Sqrt(norm);
        for (var q = 0; q < question.Count; q++)
        {
            if (Place(question, q) is not { Length: > 0 } place)
            {
                continue;
            }

            var weight = rarity[question[q].Stem] * Damped(place.Count) / norm;
            foreach (ref readonly var posting in postings.AsSpan(place.Start, place.Length))
            {
                cosines[posting.Text] += weight * posting.Weight;
            }
        }
    }

    /// <summary>The postings of the stem of a token, with how often the question has it; none for a repetition.</summary>
    private (int Start, int Length, float Count) Place(List<Token> question, int at)
    {
        var stem = question[at].Stem;
        if (stem < 0 || stem >= ranges.Length)
        {
            return default;
        }

        var count = 0f;
        for (var q = 0; q < question.Count; q++)
        {
            if (question[q].Stem != stem)
            {
                continue;
            }

            if (q < at)
            {
                return default;
            }

            count += question[q].Confidence;
        }

        return (ranges[stem].Start, ranges[stem].Length, count);
    }

    private bool IsTooCommon(int stem) => frequency[stem] > TooCommon * Count && Count > FewTexts;

    private float Norm((int Stem, float Count)[] text)
    {
        var norm = 0f;
        foreach (var (stem, count) in text)
        {
            norm += Square(rarity[stem] * Damped(count));
        }

        return MathF.Sqrt(norm);
    }

    /// <summary>How often a text has each stem, in the order of their numbers.</summary>
    public static (int Stem, float Count)[] Counts(List<Token> tokens)
    {
        Span<int> stems = tokens.Count <= 256 ? stackalloc int[tokens.Count] : new int[tokens.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = tokens[i].Stem;
        }

        stems.Sort();
        var different = 0;
        for (var i = 0; i < stems.Length; i++)
        {
            different += i == 0 || stems[i] != stems[i - 1] ? 1 : 0;
        }

        var counts = new (int Stem, float Count)[different];
        var last = -1;
        for (var i = 0; i < stems.Length; i++)
        {
            if (i == 0 || stems[i] != stems[i - 1])
            {
                counts[++last] = (stems[i], 0);
            }

            counts[last].Count++;
        }

        return counts;
    }

    private static float Damped(float count) => count <= 1 ? count : 1 + MathF.Log(count);

    private static float Square(float value) => value * value;

    private readonly record struct Posting(int Text, float Weight);
}
