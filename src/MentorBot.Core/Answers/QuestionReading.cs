using System.Numerics;

namespace MentorBot.Core.Answers;

/// <summary>What a question says before anything is looked up: its words, the subjects and concepts it names, what it wants of them.</summary>
internal sealed class QuestionReading
{
    /// <summary>How many tokens are read: a mask has a bit for each.</summary>
    public const int MostTokens = 64;

    private float[]? facets;

    /// <summary>The text as typed.</summary>
    public required string Text { get; init; }

    /// <summary>Its words, at most 64: masks below have a bit for each.</summary>
    public required List<Token> Tokens { get; init; }

    /// <summary>The articles that it names, in the order of the words.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>How like the ways to ask for each facet it is, by <see cref="Knowledge.Facet"/>; 0 to 1.</summary>
    public float[] Facets => facets ??= ReadFacets();

    /// <summary>Reads the facets when they are first asked for: many questions are answered without.</summary>
    public required Func<float[]> ReadFacets { private get; init; }

    /// <summary>The weight of each token, function words included.</summary>
    public required float[] Weights { get; init; }

    /// <summary>The tokens that carry a subject.</summary>
    public required ulong Content { get; init; }

    /// <summary>The tokens that name any article.</summary>
    public required ulong Named { get; init; }

    /// <summary>The tokens that no passage has, or that belong to subjects that are not covered.</summary>
    public required ulong Foreign { get; init; }

    /// <summary>Whether it asks to compare.</summary>
    public required bool Compares { get; init; }

    /// <summary>The summed weight of the tokens in a mask.</summary>
    public float Weight(ulong mask)
    {
        var sum = 0f;
        for (; mask != 0; mask &= mask - 1)
        {
            sum += Weights[BitOperations.TrailingZeroCount(mask)];
        }

        return sum;
    }

    /// <summary>The mask of a run of tokens.</summary>
    public static ulong Span(int start, int length) => length >= 64 ? ulong.MaxValue : ((1UL << length) - 1) << start;
}

/// <summary>An article that a question names.</summary>
/// <param name="Article">Its number in the index.</param>
/// <param name="Words">The tokens that name it.</param>
/// <param name="Strength">1 for a full name; less for a short form that is also an everyday word, and for a subject carried over.</param>
internal readonly record struct Mention(int Article, ulong Words, float Strength);
