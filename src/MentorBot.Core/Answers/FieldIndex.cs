using System.Runtime.InteropServices;

namespace MentorBot.Core.Answers;

/// <summary>
/// An inverted index over passages of several fields, scored by BM25F: S. Robertson, H. Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6. Filler words are left out.
/// </summary>
internal sealed class FieldIndex
{
    private const float K1 = 1.2f;

    private readonly TermWeights terms = new();
    private readonly List<Dictionary<int, float>> documents = [];
    private (int Start, int Length)[] ranges = [];
    private Posting[] postings = [];

    /// <summary>The weight of a token, rarer is heavier; for shares of a question.</summary>
    public float Weight(Token token) => terms.Of(token);

    /// <summary>Whether any passage has the stem.</summary>
    public bool Has(string stem) => terms.Find(stem) >= 0;

    /// <summary>Adds a document; documents are numbered from 0.</summary>
    /// <param name="fields">Each field's tokens, its weight, its usual length in words and how strongly length counts (0 to 1).</param>
    public void Add(params ReadOnlySpan<(IEnumerable<Token> Tokens, float Weight, float UsualLength, float LengthShare)> fields)
    {
        var all = new List<Token>(256);
        var frequencies = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (tokens, weight, usual, share) in fields)
        {
            var content = tokens.Where(t => !t.Filler).ToList();
            all.AddRange(content);
            var worth = weight / (1 - share + (share * content.Count / usual));
            foreach (var token in content)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(frequencies, token.Stem, out _) += worth;
            }
        }

        terms.AddDocument(all);
        documents.Add(frequencies.ToDictionary(f => terms.Find(f.Key), f => f.Value / (K1 + f.Value)));
    }

    /// <summary>Builds the postings; call once, after the last document.</summary>
    public void Freeze()
    {
        terms.Freeze();
        ranges = new (int, int)[terms.Count];
        foreach (var term in documents.SelectMany(d => d.Keys))
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
        for (var d = 0; d < documents.Count; d++)
        {
            foreach (var (term, impact) in documents[d])
            {
                ref var range = ref ranges[term];
                postings[range.Start + range.Length++] = new Posting(d, impact);
            }
        }

        documents.Clear();
        documents.TrimExcess();
    }

    /// <summary>Adds what each passage scores, and marks which tokens of the question it has.</summary>
    public void Score(QuestionReading question, Span<FieldScores> scores, AddScore add)
    {
        for (var q = 0; q < question.Tokens.Count; q++)
        {
            var token = question.Tokens[q];
            var id = token.Filler ? -1 : terms.Find(token.Stem);
            if (id < 0)
            {
                continue;
            }

            var weight = question.Weights[q] * token.Confidence;
            var (start, length) = ranges[id];
            foreach (ref readonly var posting in postings.AsSpan(start, length))
            {
                ref var score = ref scores[posting.Document];
                score.Matched |= 1UL << q;
                add(ref score, weight * posting.Impact);
            }
        }
    }

    private readonly record struct Posting(int Document, float Impact);
}

/// <summary>Adds to one of the scores of a passage.</summary>
internal delegate void AddScore(ref FieldScores scores, float value);

/// <summary>What the fields of a passage score for a question.</summary>
internal struct FieldScores
{
    /// <summary>The tokens that any field has.</summary>
    public ulong Matched;

    public float Heading;

    public float Asks;

    public float Body;
}
