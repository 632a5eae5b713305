namespace MentorBot.Core.Answers;

/// <summary>When an answer is given, asked back or withheld. Chosen from the curve that <c>tests/MentorBot.Benchmarks curve</c> prints.</summary>
internal sealed record AnswerSettings
{
    public static AnswerSettings Default { get; } = new();

    /// <summary>The least score of an answer.</summary>
    public float Floor { get; init; } = 0.275f;

    /// <summary>From this score on, the best is given however near the second is.</summary>
    public float Sure { get; init; } = 0.40f;

    /// <summary>Between floor and sure, how far the second must be behind.</summary>
    public float Margin { get; init; } = 0.004f;

    /// <summary>How much better than the best passage a subject that is not covered must fit, when the question names one that is.</summary>
    public float Home { get; init; } = 0.06f;

    /// <summary>The least score at which a question without an answer still counts as ours, and is filed for the curator.</summary>
    public float Near { get; init; } = 0.15f;

    /// <summary>Whether words with a typo are taken for what was meant.</summary>
    public bool MendTypos { get; init; } = true;

    /// <summary>What each sign is worth.</summary>
    public SignWeights Weights { get; init; } = SignWeights.Tuned;
}
