namespace MentorBot.Core.Knowledge;

/// <summary>How people talk to the mentor: the content of <c>language/en.yaml</c>. Everything is lower case.</summary>
public sealed record Lexicon
{
    /// <summary>A lexicon that knows nothing.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>Chat spellings and the words they stand for: <c>wats</c> -> <c>what is</c>.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = new Dictionary<string, string>();

    /// <summary>Groups of words or phrases that mean the same in every question; the first stands for all.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];

    /// <summary>Words that carry no subject: function words, politeness, chatter.</summary>
    public IReadOnlySet<string> Filler { get; init; } = new HashSet<string>();

    /// <summary>Subjects that the mentor does not cover, each with questions about it: what is more like these than like a passage is declined.
    /// Those next door are of our field (<see cref="IsNextDoor"/>): what is asked of them is filed for the curators.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Elsewhere { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Where words point, learnt from the example questions.</summary>
    public WordMeanings Meanings { get; init; } = WordMeanings.Empty;

    /// <summary>Ways to ask for a facet, the subject written <c>*</c>: <c>how long does * take</c>.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> FacetAsks { get; init; } = new Dictionary<Facet, IReadOnlyList<string>>();

    /// <summary>Ways to ask what something is, the thing written <c>*</c>: <c>can you explain *</c>, <c>* please</c>.</summary>
    public IReadOnlyList<string> Frames { get; init; } = [];

    /// <summary>What is said around a question and asks nothing: <c>thanks in advance</c>, <c>can anybody tell me</c>.</summary>
    public IReadOnlyList<string> Courtesies { get; init; } = [];

    /// <summary>Words that a question begins with when it has no question mark.</summary>
    public IReadOnlySet<string> Interrogatives { get; init; } = new HashSet<string>();

    /// <summary>Ways to go on with the present topic, by kind.</summary>
    public IReadOnlyDictionary<FollowUpKind, IReadOnlyList<string>> FollowUps { get; init; } = new Dictionary<FollowUpKind, IReadOnlyList<string>>();

    /// <summary>Small talk by the key of the phrase that answers it: <c>thanks</c> -> ways to thank.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SmallTalk { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Ways to ask for a command without it, by the command: <c>plan</c> -> <c>make me a plan</c>; a <c>*</c> at the end takes the rest as typed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Wishes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What may stand before a wish and changes nothing; single words also after it.</summary>
    public IReadOnlyList<string> Politeness { get; init; } = [];

    /// <summary>What people in distress say; found anywhere in a text.</summary>
    public IReadOnlyList<string> Distress { get; init; } = [];

    /// <summary>Attempts to change what the mentor is; found anywhere in a text.</summary>
    public IReadOnlyList<string> Tampering { get; init; } = [];

    /// <summary>Phrases that ask to compare: <c>vs</c>, <c>difference between</c>.</summary>
    public IReadOnlyList<string> Comparing { get; init; } = [];

    /// <summary>How people say how far they are in a skill: <c>never touched</c>, <c>at work</c>.</summary>
    public IReadOnlyDictionary<Level, IReadOnlyList<string>> Levels { get; init; } = new Dictionary<Level, IReadOnlyList<string>>();

    /// <summary>How people name time zones.</summary>
    public ZoneNames Zones { get; init; } = ZoneNames.Empty;

    /// <summary>Whether a subject of <see cref="Elsewhere"/> is of our field, though nothing is written about it yet: its name begins with <c>near/</c>.</summary>
    public static bool IsNextDoor(string subject) => subject.StartsWith("near/", StringComparison.Ordinal);
}

/// <summary>How a follow-up goes on from the present topic.</summary>
public enum FollowUpKind
{
    /// <summary>More of the same: the next passage of the topic.</summary>
    More,

    /// <summary>An example or practice.</summary>
    Example,

    /// <summary>The reason.</summary>
    Why,

    /// <summary>The other subject that was mentioned.</summary>
    Other,

    /// <summary>Words that point back at the subject: it, that, them.</summary>
    Pointer,

    /// <summary>Openings that carry the question over to a new subject: "and …", "what about …".</summary>
    And,

    /// <summary>Words that ask to choose between what was compared: which, better, easier.</summary>
    Choice,
}
