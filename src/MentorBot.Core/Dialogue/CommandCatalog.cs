using System.Collections.Frozen;

namespace MentorBot.Core.Dialogue;

/// <summary>A verb that people may call.</summary>
/// <param name="Verb">One lower-case word.</param>
/// <param name="Description">The phrase that describes it in one line.</param>
/// <param name="Argument">What may stand behind it.</param>
/// <param name="Audience">Who reads the answer in a shared place.</param>
public sealed record CommandEntry(string Verb, string Description, CommandArgument? Argument = null, Audience Audience = Audience.Everyone);

/// <summary>What stands behind a verb.</summary>
/// <param name="Name">Its name, one lower-case word.</param>
/// <param name="Description">The phrase that describes it in one line.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Required">Whether the verb needs it.</param>
public sealed record CommandArgument(string Name, string Description, ArgumentKind Kind, bool Required);

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
}

/// <summary>All verbs, from all features; platforms project it into their own lists.</summary>
public sealed class CommandCatalog
{
    private readonly FrozenDictionary<string, CommandEntry> byVerb;

    /// <summary>Makes a catalog of entries whose verbs are unique.</summary>
    public CommandCatalog(IEnumerable<CommandEntry> entries)
    {
        Entries = [.. entries];
        byVerb = Entries.ToFrozenDictionary(e => e.Verb, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The entries in the order of their features.</summary>
    public IReadOnlyList<CommandEntry> Entries { get; }

    /// <summary>The entry of a verb, in any case of letters; null when there is none.</summary>
    public CommandEntry? Find(string verb) => byVerb.GetValueOrDefault(verb);
}
