using System.Numerics;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Ranks the passages for a question, and weighs whether the best is an answer.</summary>
internal sealed class Judgement(PassageIndex index, AnswerSettings settings)
{
    private const int Kept = 8;

    private readonly Comparisons comparisons = new(index);

    /// <summary>Ranks the passages and weighs how sure the best is.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="mentions">The subjects to look at.</param>
    /// <param name="ranking">The passages, when they are ranked already.</param>
    public Finding Decide(QuestionReading reading, IReadOnlyList<Mention> mentions, Ranking? ranking = null)
    {
        ranking ??= Rank(reading, mentions);
        return Judge(reading, mentions, ranking) with { Reading = reading, Ranking = ranking.Passages };
    }

    /// <summary>The passages for a question, best first.</summary>
    public Ranking Rank(QuestionReading reading, IReadOnlyList<Mention> mentions) => index.Rank(reading, mentions, Kept, settings.Weights);

    /// <summary>What a ranking says.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="mentions">The subjects that were looked at.</param>
    /// <param name="found">The ranking.</param>
    /// <param name="mayCompare">Whether two names ask to compare.</param>
    public Finding Judge(QuestionReading reading, IReadOnlyList<Mention> mentions, Ranking found, bool mayCompare = true)
    {
        var ranking = found.Passages;
        if (mayCompare && comparisons.Asked(reading, mentions, ranking) is { } compared)
        {
            return compared;
        }

        if (ranking.Count == 0)
        {
            return new OutOfScope();
        }

        if (BareName(reading) is { } front)
        {
            return new Answered(front);
        }

        var best = ranking[0];
        var trust = Trust(reading, mentions);
        if (!OnlyNames(reading)
            && ((found.Verbatim && trust == 0) || best.Score < settings.Needed(found.Elsewhere, BitOperations.PopCount(reading.Content)) - trust)
            && !index.IsWordForWord(best.Passage, reading))
        {
            return Declined(reading, found);
        }

        if (mentions.Count == 0 && Missing(reading, best) is { } facet)
        {
            return new SubjectMissing(facet);
        }

        if (ranking.Count > 1 && best.Score < settings.Sure && best.Score - ranking[1].Score < settings.Margin)
        {
            return new Unsure([.. ranking.Take(3).Select(r => index.Passages[r.Passage])]);
        }

        return new Answered(index.Passages[best.Passage]);
    }

    /// <summary>What is not answered: of our field when it names one of our subjects or one next door, or is nearer to a passage than to anything else.</summary>
    private Finding Declined(QuestionReading reading, Ranking found)
    {
        var elsewhere = found.Verbatim || found.Elsewhere > found.Passages[0].Score;
        var foreign = reading.Content != 0 && (reading.Content & ~reading.Foreign) == 0;
        var nextDoor = elsewhere && found.NextDoor;
        var ours = nextDoor || (!foreign && (reading.Mentions.Count > 0 || (!elsewhere && found.Passages[0].Score >= settings.Near)));
        return ours
            ? new Unknown([.. found.Passages.Take(3).Select(r => index.Passages[r.Passage])], nextDoor)
            : new OutOfScope(elsewhere);
    }

    /// <summary>The facet that is asked of nothing in particular: no word is left that could tell of what.</summary>
    private Facet? Missing(QuestionReading reading, RankedPassage best)
    {
        var wanted = reading.Facets.Max();
        var unnamed = IsFacetOfUnnamed(index.Passages[best.Passage], reading);
        var missing = reading.Content == 0
            ? wanted > 0.6f && (unnamed || best.Signs.Likeness < 0.85f)
            : wanted > 0.85f && unnamed && best.Signs.Coverage > 0.9f;
        return missing ? (Facet)Array.IndexOf(reading.Facets, wanted) : null;
    }

    /// <summary>What goes on from a warm topic is seldom about something else.</summary>
    private float Trust(QuestionReading reading, IReadOnlyList<Mention> mentions) => mentions.Count > reading.Mentions.Count ? settings.Trust : 0;

    private static bool OnlyNames(QuestionReading reading) => reading.Mentions.Count > 0 && (reading.Content & ~reading.Named) == 0;

    /// <summary>A name alone ("cv", "numpy?", "what are visas") asks for the article's front door.</summary>
    private Passage? BareName(QuestionReading reading) =>
        reading.Content != 0 && (reading.Content & ~reading.Named) == 0 && reading.Mentions is [{ Strength: > 0.5f } only] && reading.Tokens.Count <= 5
        && (Facet)Array.IndexOf(reading.Facets, reading.Facets.Max()) is var wanted
        && (reading.Tokens.Count == BitOperations.PopCount(reading.Named) || (wanted == Facet.What && reading.Facets.Max() > 0.6f))
            ? index.Library.Articles[only.Article].Find(Facet.What)
            : null;

    /// <summary>"How long does it take" is as near to every skill: without a name the best ranked one is chance.</summary>
    public bool IsFacetOfUnnamed(Passage passage, QuestionReading reading) =>
        passage.Id.Facet != Facet.Concept && passage.Id.Article.Kind != ArticleKind.Guide
        && !reading.Mentions.Any(m => m.Article == index.NumberOf(passage.Id.Article));
}
