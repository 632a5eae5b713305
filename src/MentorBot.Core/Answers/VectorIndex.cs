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

    private readonly float[] rarity;
    private readonly PostingTable postings;

    /// <summary>Builds the index.</summary>
    /// <param name="texts">How often each text has each stem; texts are numbered from 0.</param>
    /// <param name="stems">How many stems have a number.</param>
    public VectorIndex(IReadOnlyList<(int Stem, int Count)[]> texts, int stems)
    {
        Count = texts.Count;
        var frequency = new int[stems];
        for (var t = 0; t < texts.Count; t++)
        {
            foreach (var (stem, _) in texts[t])
            {
                frequency[stem]++;
            }
        }

        rarity = Array.ConvertAll(frequency, f => MathF.Log((1f + Count) / (1f + f)) + 1);
        postings = new PostingTable(frequency);
        for (var t = 0; t < texts.Count; t++)
        {
            var square = 0f;
            foreach (var (stem, count) in texts[t])
            {
                square += Square(rarity[stem] * Damped(count));
            }

            var length = MathF.Sqrt(square);
            foreach (var (stem, count) in texts[t])
            {
                postings.Add(stem, t, rarity[stem] * Damped(count) / length);
            }
        }
    }

    /// <summary>How many texts there are.</summary>
    public int Count { get; }

    /// <summary>The weight of a token, rarer is heavier; unknown ones are heaviest.</summary>
    public float Weight(Token token) => token.Stem < 0 || token.Stem >= rarity.Length ? MathF.Log(1f + Count) + 1 : rarity[token.Stem];

    /// <summary>Writes of every text its cosine, 0 to 1, and which of the question's content it has.</summary>
    /// <param name="question">The question.</param>
    /// <param name="content">Its tokens that carry a subject.</param>
    /// <param name="cosines">By text.</param>
    /// <param name="matched">By text.</param>
    public void Score(List<Token> question, ulong content, Span<float> cosines, Span<ulong> matched)
    {
        cosines.Clear();
        matched.Clear();
        Span<float> weights = stackalloc float[question.Count];
        var square = 0f;
        for (var q = 0; q < question.Count; q++)
        {
            var stem = question[q].Stem;
            weights[q] = stem < 0 || IsTooCommon(stem) ? 0 : rarity[stem] * Damped(HowOften(question, q));
            square += Square(stem < 0 ? Weight(question[q]) * UnknownShare : weights[q]);
        }

        for (var q = 0; q < question.Count; q++)
        {
            var bit = content & (1UL << q);
            if (question[q].Stem < 0 || (weights[q] == 0 && bit == 0))
            {
                continue;
            }

            var unit = weights[q] == 0 ? 0 : weights[q] / MathF.Sqrt(square) * Posting.Unit;
            foreach (var posting in postings[question[q].Stem])
            {
                cosines[posting.Text] += unit * posting.Share;
                matched[posting.Text] |= bit;
            }
        }
    }

    /// <summary>How often a question has the stem of a token, a mended word counting less; 0 for a repetition.</summary>
    private static float HowOften(List<Token> question, int at)
    {
        var count = 0f;
        for (var q = 0; q < question.Count; q++)
        {
            if (question[q].Stem == question[at].Stem)
            {
                if (q < at)
                {
                    return 0;
                }

                count += question[q].Confidence;
            }
        }

        return count;
    }

    private bool IsTooCommon(int stem) => postings[stem].Length > TooCommon * Count && Count > FewTexts;

    private static float Damped(float count) => count <= 1 ? count : 1 + MathF.Log(count);

    private static float Square(float value) => value * value;
}
