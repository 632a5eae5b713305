using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>What was found for a question; a closed family.</summary>
internal abstract record Finding
{
    /// <summary>The passages in the order of their scores, for <c>why answer</c>.</summary>
    public IReadOnlyList<RankedPassage> Ranking { get; init; } = [];

    /// <summary>How the question was read; null when it was not looked up.</summary>
    public QuestionReading? Reading { get; init; }

    /// <summary>The score of the best passage; 1 for what followed from the conversation alone, 0 when nothing was found.</summary>
    public float Score => Ranking.Count > 0 ? Ranking[0].Score : this is Answered or Compared ? 1 : 0;
}

/// <summary>One passage answers it.</summary>
internal sealed record Answered(Passage Passage) : Finding;

/// <summary>Several subjects are to stand side by side.</summary>
/// <param name="Articles">The subjects in the order of the question, two to four.</param>
/// <param name="Facet">What is compared of them; <see cref="Facet.Concept"/> for everything.</param>
/// <param name="Verdict">The passage that compares just these, if there is one.</param>
internal sealed record Compared(IReadOnlyList<Article> Articles, Facet Facet, Passage? Verdict) : Finding
{
    /// <summary>What the question names besides, and no article is about; empty when there is none.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}

/// <summary>A close race: which of these is meant?</summary>
internal sealed record Unsure(IReadOnlyList<Passage> Candidates) : Finding;

/// <summary>A facet of nothing in particular: of what?</summary>
internal sealed record SubjectMissing(Facet Facet) : Finding;

/// <summary>The field is ours, the answer is missing.</summary>
/// <param name="Nearest">The passages that come nearest.</param>
/// <param name="Elsewhere">Whether it is more like a subject next door that is not covered than like any passage.</param>
internal sealed record Unknown(IReadOnlyList<Passage> Nearest, bool Elsewhere = false) : Finding;

/// <summary>Not our field.</summary>
/// <param name="Elsewhere">Whether it is more like a subject that is not covered than like any passage; else it is like nothing.</param>
internal sealed record OutOfScope(bool Elsewhere = false) : Finding;

/// <summary>Small talk, by the key of the phrase that answers it.</summary>
internal sealed record Chatted(string Key) : Finding;

/// <summary>A person in distress.</summary>
internal sealed record Distressed : Finding;
