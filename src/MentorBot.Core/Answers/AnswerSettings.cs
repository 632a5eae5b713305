namespace MentorBot.Core.Answers;

/// <summary>When an answer is given, asked back or withheld. Chosen from the curve that <c>tests/MentorBot.Benchmarks curve</c> prints.</summary>
internal sealed record AnswerSettings
{
    public static AnswerSettings Default { get; } = new();

    /// <summary>The least score of an answer to a question without a content word that is like nothing elsewhere.</summary>
    public float Floor { get; init; } = 0.34f;

    /// <summary>The least score of any answer.</summary>
    public float Least { get; init; } = 0.50f;

    /// <summary>How much of the score of the best subject of elsewhere an answer must reach besides.</summary>
    public float Rival { get; init; } = 0.85f;

    /// <summary>What is forgiven for each e-fold of content words: the longer a question, the more of it no passage has.</summary>
    public float Length { get; init; } = 0.08f;

    /// <summary>What is forgiven a question of one content word: it is as near to any phrasing that has it.</summary>
    public float Brief { get; init; } = 0.20f;

    /// <summary>What is forgiven when the conversation tells the subject.</summary>
    public float Trust { get; init; } = 0.10f;

    /// <summary>From this score on, the best is given however near the second is.</summary>
    public float Sure { get; init; } = 0.70f;

    /// <summary>Below sure, how far the second must be behind.</summary>
    public float Margin { get; init; } = 0.001f;

    /// <summary>By how much a question must be more like something without the story around it, to be taken without.</summary>
    public float Clearly { get; init; } = 0.2f;

    /// <summary>A question in a story is taken without it, too, when it is by so much more like what is not covered than like any passage,
    /// and falls short by no more than that of how like a passage the whole is: then only the story is about us.</summary>
    public float Astray { get; init; } = 0.05f;

    /// <summary>The least score at which a question without an answer still counts as ours, and is filed for the curator.</summary>
    public float Near { get; init; } = 0.40f;

    /// <summary>Whether words with a typo are taken for what was meant.</summary>
    public bool MendTypos { get; init; } = true;

    /// <summary>What each sign is worth.</summary>
    public SignWeights Weights { get; init; } = SignWeights.Tuned;

    /// <summary>The score that an answer needs.</summary>
    /// <param name="elsewhere">What the best subject scores that is not covered.</param>
    /// <param name="words">How many content words the question has.</param>
    public float Needed(float elsewhere, int words) =>
        MathF.Max(Least, Floor + (Rival * elsewhere) - (Length * MathF.Log(1 + words)) - (words < 2 ? Brief : 0));
}
