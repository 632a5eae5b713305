namespace MentorBot.Core.Answers;

/// <summary>What speaks for a passage as the answer to a question; each 0 to 1.</summary>
/// <param name="Likeness">How like its nearest example phrasing.</param>
/// <param name="Kinship">How near in meaning its nearest example phrasing is.</param>
/// <param name="Meaning">How near in meaning all its phrasings together are.</param>
/// <param name="Text">How like the whole passage, text and phrasings.</param>
/// <param name="Carried">Whether its article is what the conversation is about, where the question names none.</param>
/// <param name="Facet">Whether its facet of that subject is what the question wants.</param>
/// <param name="Coverage">The share of the question's content that it has at all.</param>
/// <param name="Unasked">Whether it is a fixed facet of a role or skill that is not spoken of.</param>
internal readonly record struct Signs(
    float Likeness, float Kinship, float Meaning, float Text, float Carried, float Facet, float Coverage, float Unasked);

/// <summary>A passage with its score.</summary>
/// <param name="Passage">Its number in the index.</param>
/// <param name="Score">Higher is better; a sure answer is near 1.</param>
/// <param name="Signs">What the score is made of.</param>
internal readonly record struct RankedPassage(int Passage, float Score, Signs Signs);

/// <summary>What was found for a question.</summary>
/// <param name="Passages">The best passages, best first.</param>
/// <param name="Elsewhere">What the best subject scores that is not covered.</param>
/// <param name="NextDoor">Whether that subject is of our field all the same.</param>
/// <param name="Verbatim">Whether a curator wrote just this question down for a subject that is not covered.</param>
internal sealed record Ranking(IReadOnlyList<RankedPassage> Passages, float Elsewhere, bool NextDoor, bool Verbatim)
{
    /// <summary>What the best passage scores; 0 when there is none.</summary>
    public float Best => Passages is [var best, ..] ? best.Score : 0;
}

/// <summary>What each sign is worth. Fitted on all sets but the locked one by <c>tests/MentorBot.Benchmarks tune</c>.</summary>
internal sealed record SignWeights
{
    public static SignWeights Tuned { get; } = new();

    public float Likeness { get; init; } = 0.264f;

    public float Kinship { get; init; } = 0.283f;

    public float Meaning { get; init; } = 0.637f;

    public float Text { get; init; } = 0.236f;

    public float Carried { get; init; } = 0.25f;

    public float Facet { get; init; } = 0.244f;

    public float Coverage { get; init; } = 0.125f;

    public float Unasked { get; init; } = -0.05f;

    public float Score(in Signs s) =>
        (Likeness * s.Likeness) + (Kinship * s.Kinship) + (Meaning * s.Meaning) + (Text * s.Text) + (Carried * s.Carried)
        + (Facet * s.Facet) + (Coverage * s.Coverage) + (Unasked * s.Unasked);
}
