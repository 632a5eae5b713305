using MentorBot.Discord.Gateway;

namespace MentorBot.Discord;

/// <summary>What the built-in client needs to connect. Not a record: a record would print its token.</summary>
public sealed class DiscordConnection
{
    /// <summary>Servers, messages in them, and private messages: nothing that Discord calls privileged.</summary>
    public const int Intents = 1 | 1 << 9 | 1 << 12;

    /// <summary>Discord's own REST server.</summary>
    public static readonly Uri DefaultServer = new("https://discord.com/api/v10/");

    /// <summary>The bot's token. A secret.</summary>
    public required string Token { get; init; }

    /// <summary>Where requests go, with version and a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = DefaultServer;

    /// <summary>Where the gateway is; null asks Discord.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>Which shard this process is; null runs all of them.</summary>
    public int? ShardId { get; init; }

    /// <summary>How many shards there are; null takes what Discord recommends.</summary>
    public int? ShardCount { get; init; }

    /// <summary>Sessions that an earlier process left open.</summary>
    public IReadOnlyList<GatewaySession> Sessions { get; init; } = [];
}
