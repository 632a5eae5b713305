namespace MentorBot.Core.Answers;

/// <summary>What speaks for a passage as the answer to a question; each 0 to 1.</summary>
/// <param name="Likeness">How like its nearest example phrasing.</param>
/// <param name="Asks">How like all its phrasings together.</param>
/// <param name="Text">How like the whole passage, text and phrasings.</param>
/// <param name="Subject">Whether its article is what the question names.</param>
/// <param name="Facet">Whether its facet of that subject is what the question wants.</param>
/// <param name="Concept">The share of the question's content that names its concept.</param>
/// <param name="Coverage">The share of the question's content that it has at all.</param>
/// <param name="Astray">Whether the question names subjects and it is of another.</param>
/// <param name="Unasked">Whether it is a fixed facet of a subject that the question does not name.</param>
internal readonly record struct Signs(
    float Likeness, float Asks, float Text, float Subject, float Facet, float Concept, float Coverage, float Astray, float Unasked);

/// <summary>A passage with its score.</summary>
/// <param name="Passage">Its number in the index.</param>
/// <param name="Score">Higher is better; a sure answer is near 1.</param>
/// <param name="Signs">What the score is made of.</param>
internal readonly record struct RankedPassage(int Passage, float Score, Signs Signs);

/// <summary>What each sign is worth. Tuned on the open split of the evaluation set by <c>tests/MentorBot.Benchmarks</c>.</summary>
internal sealed record SignWeights
{
    public static SignWeights Tuned { get; } = new();

    public float Likeness { get; init; } = 0.42f;

    public float Asks { get; init; } = 0.3f;

    public float Text { get; init; } = 0.5f;

    public float Subject { get; init; } = 0.14f;

    public float Facet { get; init; } = 0.26f;

    public float Concept { get; init; } = 0.16f;

    public float Coverage { get; init; } = 0.18f;

    public float Astray { get; init; } = -0.12f;

    public float Unasked { get; init; } = -0.10f;

    public float Score(in Signs s) =>
        (Likeness * s.Likeness) + (Asks * s.Asks) + (Text * s.Text) + (Subject * s.Subject) + (Facet * s.Facet)
        + (Concept * s.Concept) + (Coverage * s.Coverage) + (Astray * s.Astray) + (Unasked * s.Unasked);
}
