using System.Collections.Frozen;

namespace MentorBot.Core.Dialogue;

/// <summary>A verb that people may call.</summary>
/// <param name="Verb">One lower-case word.</param>
/// <param name="Description">The phrase that describes it in one line.</param>
/// <param name="Argument">What may stand behind it.</param>
/// <param name="Audience">Who reads the answer in a shared place.</param>
public sealed record CommandEntry(string Verb, string Description, CommandArgument? Argument = null, Audience Audience = Audience.Everyone)
{
    /// <summary>What the verb divides into, the default first; empty when it does not. A verb has an argument or subverbs, never both.</summary>
    public IReadOnlyList<Subverb> Subverbs { get; init; } = [];

    /// <summary>Whether it belongs where people are together, although what it answers is personal.</summary>
    public bool Together { get; init; }

    /// <summary>The arguments of a call split into subverb and the rest; the default subverb when none is named.</summary>
    public (string Subverb, string Words) Split(string arguments)
    {
        var end = arguments.AsSpan().IndexOfAny(' ', '\n', '\t');
        var word = end < 0 ? arguments : arguments[..end];
        var named = Subverbs.FirstOrDefault(s => string.Equals(s.Verb, word, StringComparison.OrdinalIgnoreCase));
        return named is null ? (Subverbs.Count > 0 ? Subverbs[0].Verb : "", arguments) : (named.Verb, end < 0 ? "" : arguments[(end + 1)..].Trim());
    }
}

/// <summary>A part of a verb.</summary>
/// <param name="Verb">One lower-case word.</param>
/// <param name="Description">The phrase that describes it in one line.</param>
/// <param name="Argument">What may stand behind it.</param>
public sealed record Subverb(string Verb, string Description, CommandArgument? Argument = null)
{
    /// <summary>What may stand behind that, each optional.</summary>
    public IReadOnlyList<CommandArgument> Further { get; init; } = [];
}

/// <summary>What stands behind a verb.</summary>
/// <param name="Name">Its name, one lower-case word.</param>
/// <param name="Description">The phrase that describes it in one line.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Required">Whether the verb needs it.</param>
public sealed record CommandArgument(string Name, string Description, ArgumentKind Kind, bool Required)
{
    /// <summary>The words that it may be, for <see cref="ArgumentKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>What an argument may be.</summary>
public enum ArgumentKind
{
    /// <summary>Any text.</summary>
    Words,

    /// <summary>The name of a role.</summary>
    Role,

    /// <summary>The name of a skill.</summary>
    Skill,

    /// <summary>The name of any article.</summary>
    Topic,

    /// <summary>Two or more names of articles.</summary>
    Topics,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A task of the person's plan: its number this week, its id, or words of its name.</summary>
    Task,

    /// <summary>One of the argument's choices.</summary>
    Choice,

    /// <summary>A one-time code.</summary>
    Code,

    /// <summary>A time zone: a city, a country, an id.</summary>
    Zone,
}

/// <summary>All verbs, from all features; platforms project it into their own lists.</summary>
public sealed class CommandCatalog
{
    private readonly FrozenDictionary<string, CommandEntry> byVerb;

    /// <summary>Makes a catalog; entries of one verb are one, with the subverbs of all; it is private when one of them is.</summary>
    public CommandCatalog(IEnumerable<CommandEntry> entries)
    {
        Entries = [.. entries.GroupBy(e => e.Verb, (_, same) => same.Aggregate((first, next) => first with
        {
            Subverbs = [.. first.Subverbs, .. next.Subverbs],
            Audience = next.Audience == Audience.OnlyYou ? next.Audience : first.Audience,
            Together = first.Together || next.Together,
        }))];
        byVerb = Entries.ToFrozenDictionary(e => e.Verb, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A catalog of nothing.</summary>
    public static CommandCatalog Empty { get; } = new([]);

    /// <summary>The entries in the order of their features.</summary>
    public IReadOnlyList<CommandEntry> Entries { get; }

    /// <summary>The entry of a verb, in any case of letters; null when there is none.</summary>
    public CommandEntry? Find(string verb) => byVerb.GetValueOrDefault(verb);
}
