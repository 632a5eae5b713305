using System.Buffers;
using System.Runtime.CompilerServices;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>
/// Phrasings by what they mean: a phrasing points where its words point together, an owner where its phrasings do. So a question is near
/// a passage whose words it does not use, if people use such words to ask for it.
/// </summary>
internal sealed class MeaningIndex
{
    private readonly PhrasingIndex phrasings;
    private readonly WordMeanings meanings;
    private readonly Directions words;
    private readonly Directions owners;
    private readonly float[] lengths;

    /// <summary>Builds the index.</summary>
    /// <param name="phrasings">The phrasings.</param>
    /// <param name="meanings">Where words point.</param>
    /// <param name="stems">The stems by their numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MeaningIndex(PhrasingIndex phrasings, WordMeanings meanings, IReadOnlyList<string> stems)
    {
        this.phrasings = phrasings;
        this.meanings = meanings;
        words = new Directions(stems.Count);
        for (var s = 0; s < stems.Count; s++)
        {
            words.Set(s, meanings.Of(stems[s]), phrasings.Rarity[s]);
        }

        owners = new Directions(phrasings.Count);
        lengths = new float[phrasings.Of(phrasings.Count - 1).To];
        Parallel.For(0, phrasings.Count, Add);
    }

    /// <summary>Where a question points; dispose it when done.</summary>
    public Asked Ask(List<Token> question) => new(this, question);

    /// <summary>A word that nobody wrote down points its own way: it makes every passage less near.</summary>
    private void AddUnknown(Span<float> sum, string word)
    {
        var direction = meanings.Of(word);
        for (var d = 0; d < sum.Length; d++)
        {
            sum[d] += phrasings.Unknown * direction[d];
        }
    }

    private void Add(int owner)
    {
        Span<float> sum = stackalloc float[WordMeanings.Dimensions];
        Span<float> one = stackalloc float[WordMeanings.Dimensions];
        sum.Clear();
        var (from, to) = phrasings.Of(owner);
        for (var p = from; p < to; p++)
        {
            one.Clear();
            foreach (var stem in phrasings.Stems(p))
            {
                words.AddTo(one, stem, 1);
            }

            var square = 0f;
            foreach (var number in one)
            {
                square += number * number;
            }

            lengths[p] = MathF.Max(MathF.Sqrt(square), 1e-6f);
            for (var d = 0; d < sum.Length; d++)
            {
                sum[d] += one[d] / lengths[p];
            }
        }

        owners.Set(owner, sum);
    }

    /// <summary>A question, to compare with many owners.</summary>
    internal readonly struct Asked : IDisposable
    {
        private readonly MeaningIndex index;
        private readonly Directions question = new(1);
        private readonly float[] toward;

        public Asked(MeaningIndex index, List<Token> tokens)
        {
            this.index = index;
            Span<float> sum = stackalloc float[WordMeanings.Dimensions];
            sum.Clear();
            for (var t = 0; t < tokens.Count; t++)
            {
                if (tokens[t].Stem < 0)
                {
                    index.AddUnknown(sum, tokens[t].Surface);
                }
                else if (!tokens.Take(t).Any(before => before.Stem == tokens[t].Stem))
                {
                    index.words.AddTo(sum, tokens[t].Stem, tokens[t].Confidence);
                }
            }

            question.Set(0, sum);
            toward = ArrayPool<float>.Shared.Rent(index.words.Count);
            toward.AsSpan(0, index.words.Count).Fill(float.NaN);
        }

        /// <summary>Writes, by owner, how near the question is to all its phrasings together: 0 to 1.</summary>
        public void Score(Span<float> cosines)
        {
            for (var owner = 0; owner < cosines.Length; owner++)
            {
                cosines[owner] = MathF.Max(0, index.owners.Dot(owner, question, 0));
            }
        }

        /// <summary>How near the question is to the nearest phrasing of an owner: 0 to 1.</summary>
        public float Nearest(int owner)
        {
            var nearest = 0f;
            var (from, to) = index.phrasings.Of(owner);
            for (var p = from; p < to; p++)
            {
                var dot = 0f;
                foreach (var stem in index.phrasings.Stems(p))
                {
                    dot += Toward(stem);
                }

                nearest = MathF.Max(nearest, dot / index.lengths[p]);
            }

            return MathF.Min(nearest, 1);
        }

        public void Dispose() => ArrayPool<float>.Shared.Return(toward);

        /// <summary>How far a word points to where the question does; reckoned for words that are met.</summary>
        private float Toward(int stem) => float.IsNaN(toward[stem]) ? toward[stem] = index.words.Dot(stem, question, 0) : toward[stem];
    }
}
