using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <summary>A request to Discord.</summary>
/// <param name="Method">What is done.</param>
/// <param name="Route">The path with its ids as names: what limits and logs go by.</param>
/// <param name="Major">The ids that limits count apart: channel, server, or webhook and token.</param>
/// <param name="Path">The path itself, relative to the base. May hold an interaction's token: never logged.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Major, string Path)
{
    /// <summary>The JSON of the body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>Whether a repeat does no harm when it is not known what became of the first.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>Whether an interaction's token authenticates it instead of the bot's; such calls do not count for the bot's limit.</summary>
    public bool OfInteraction { get; init; }

    /// <summary>How long it may wait for limits and repeats in all.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Route}";
}
