namespace MentorBot.Discord.Transport;

/// <summary>A slash command as Discord keeps it.</summary>
/// <param name="Name">1 to 32 characters, lower case.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Options">At most 25, required ones first; either values or subcommands.</param>
public sealed record DiscordCommand(string Name, string Description, IReadOnlyList<DiscordOption> Options)
{
    /// <summary>Its name in other languages, by Discord's locale.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = NoWords;

    /// <summary>Its description in other languages, by Discord's locale.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = NoWords;

    /// <summary>What a member needs to see it, as Discord's bits; null when nothing.</summary>
    public ulong? MemberPermissions { get; init; }

    internal static IReadOnlyDictionary<string, string> NoWords { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>An option of a command, or a subcommand.</summary>
/// <param name="Name">1 to 32 characters, lower case.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Kind">What it takes.</param>
public sealed record DiscordOption(string Name, string Description, DiscordOptionKind Kind)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether suggestions are offered while it is typed.</summary>
    public bool Suggests { get; init; }

    /// <summary>The only texts that it takes, at most 25; empty when it takes any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The options of a subcommand.</summary>
    public IReadOnlyList<DiscordOption> Options { get; init; } = [];

    /// <summary>Its name in other languages, by Discord's locale.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = DiscordCommand.NoWords;

    /// <summary>Its description in other languages, by Discord's locale.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = DiscordCommand.NoWords;
}

/// <summary>What an option takes, with Discord's numbers.</summary>
public enum DiscordOptionKind
{
    /// <summary>Options of its own.</summary>
    Subcommand = 1,

    /// <summary>Text.</summary>
    Text = 3,

    /// <summary>A whole number.</summary>
    Whole = 4,

    /// <summary>Yes or no.</summary>
    YesNo = 5,

    /// <summary>A channel of the server.</summary>
    Channel = 7,
}
