using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>Ranks passages in two rounds: all by the cheap signs, the best of them phrasing by phrasing.</summary>
/// <param name="index">What the passages are.</param>
/// <param name="texts">All texts: the passages, then the subjects that are not covered.</param>
/// <param name="asks">Their phrasings.</param>
/// <param name="meanings">What the phrasings mean.</param>
internal sealed class Ranker(PassageIndex index, VectorIndex texts, PhrasingIndex asks, MeaningIndex meanings)
{
    /// <summary>How many passages, best by the cheap signs, are compared phrasing by phrasing.</summary>
    private const int Finalists = 24;
    private const int FinalistsElsewhere = 6;

    /// <summary>How many more by their words alone: the one passage that has a rare word may be far off in meaning.</summary>
    private const int FinalistsByWords = 5;

    /// <summary>Ranks the passages for a question, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="mentions">The subjects to look at: those the question names, and those carried over from the conversation.</param>
    /// <param name="most">How many to return.</param>
    /// <param name="weights">What each sign is worth.</param>
    public Ranking Rank(QuestionReading question, IReadOnlyList<Mention> mentions, int most, SignWeights weights)
    {
        var count = texts.Count;
        var text = ArrayPool<float>.Shared.Rent(count);
        var meaning = ArrayPool<float>.Shared.Rent(count);
        var matched = ArrayPool<ulong>.Shared.Rent(count);
        using var asked = new WeighedQuestion(question.Tokens, asks);
        using var near = meanings.Ask(question.Tokens);
        try
        {
            texts.Score(question.Tokens, question.Content, text.AsSpan(0, count), matched.AsSpan(0, count));
            near.Score(meaning.AsSpan(0, count));
            var signs = new SignReader(index, question, mentions);
            var passages = index.Passages.Count;
            var finalists = new BestOf<int>(Finalists);
            var wordy = new BestOf<int>(FinalistsByWords);
            var foreigners = new BestOf<int>(FinalistsElsewhere);
            for (var p = 0; p < count; p++)
            {
                var cheap = (weights.Meaning * meaning[p]) + (weights.Text * text[p]);
                if (cheap > 0)
                {
                    (p < passages ? finalists : foreigners).Add(p, cheap);
                }

                if (p < passages && text[p] > 0)
                {
                    wordy.Add(p, text[p]);
                }
            }

            var best = new BestOf<RankedPassage>(most);
            foreach (var p in finalists.Ordered().Union(wordy.Ordered()).Union(mentions.SelectMany(m => index.PassagesOf(m.Article))))
            {
                var read = signs.Read(p, text[p], meaning[p], matched[p]) with { Likeness = asks.Nearest(asked, p), Kinship = near.Nearest(p) };
                var score = weights.Score(read);
                best.Add(new RankedPassage(p, score, read), score);
            }

            var (foreign, nextDoor, verbatim) = (0f, false, false);
            foreach (var e in foreigners.Ordered())
            {
                var read = signs.OfElsewhere(text[e], meaning[e], matched[e]) with { Likeness = asks.Nearest(asked, e), Kinship = near.Nearest(e) };
                verbatim |= read.Likeness > PhrasingIndex.Same;
                if (weights.Score(read) is var score && score > foreign)
                {
                    (foreign, nextDoor) = (score, index.IsNextDoor(e - passages));
                }
            }

            return new Ranking(best.Ordered(), foreign, nextDoor, verbatim);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(text);
            ArrayPool<float>.Shared.Return(meaning);
            ArrayPool<ulong>.Shared.Return(matched);
        }
    }
}
