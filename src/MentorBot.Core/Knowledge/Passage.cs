using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Knowledge;

/// <summary>One answer: a section of an article, 60-180 words.</summary>
public sealed record Passage
{
    /// <summary>Its stable name.</summary>
    public required PassageId Id { get; init; }

    /// <summary>What it is about, up to 60 characters; also the text of buttons that lead to it.</summary>
    public required string Heading { get; init; }

    /// <summary>Questions in people's own words that it answers. Matched, never shown.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>Other names of its concept.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Passages that people want next; one to three.</summary>
    public IReadOnlyList<PassageId> Next { get; init; } = [];

    /// <summary>The answer as it was written, for search: only its words count.</summary>
    public required string Words { get; init; }

    /// <summary>The answer, put into a tree when it is first needed: a start reads a thousand passages and says a few.</summary>
    public required Lazy<Document> Answer { get; init; }

    /// <summary>The answer.</summary>
    public Document Body => Answer.Value;

    /// <summary>Earlier slugs, kept so that stored references follow a rename.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];
}
