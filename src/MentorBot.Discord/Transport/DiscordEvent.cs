namespace MentorBot.Discord.Transport;

/// <summary>Something that Discord told us; a closed family.</summary>
public abstract record DiscordEvent
{
    private protected DiscordEvent()
    {
    }
}

/// <summary>Who we are: told with each new session, and when the session of an earlier process goes on. May come several times.</summary>
/// <param name="Self">Who we are.</param>
/// <param name="Guilds">In how many servers.</param>
public sealed record DiscordReady(DiscordSelf Self, int Guilds) : DiscordEvent;

/// <summary>Who we are on Discord.</summary>
/// <param name="UserId">The bot's own user.</param>
/// <param name="ApplicationId">The application that it belongs to.</param>
public sealed record DiscordSelf(string UserId, string ApplicationId);

/// <summary>The bot was added to a server while it was connected.</summary>
/// <param name="Id">The server.</param>
/// <param name="Name">Its name.</param>
/// <param name="SystemChannelId">Where the server wants announcements; null when nowhere.</param>
public sealed record DiscordGuildJoined(string Id, string Name, string? SystemChannelId) : DiscordEvent;

/// <summary>The bot was removed from a server. An outage of the server is not told.</summary>
public sealed record DiscordGuildLeft(string Id) : DiscordEvent;

/// <summary>A person, or another bot.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The name to show.</param>
/// <param name="IsBot">Whether it is a program.</param>
public sealed record DiscordUser(string Id, string Name, bool IsBot);

/// <summary>Where something happened.</summary>
/// <param name="ChannelId">The channel, thread or private channel.</param>
/// <param name="ParentId">The channel that a thread belongs to; null when it is no thread, or not known.</param>
/// <param name="GuildId">The server; null in private chats.</param>
public sealed record DiscordChannel(string ChannelId, string? ParentId, string? GuildId);

/// <summary>A message that somebody wrote.</summary>
public sealed record DiscordMessage(string Id, DiscordChannel Channel, DiscordUser Author, string Content) : DiscordEvent
{
    /// <summary>Whether it is a plain message or a reply; joins, pins and boosts are not.</summary>
    public bool IsOrdinary { get; init; } = true;

    /// <summary>Whether a webhook wrote it.</summary>
    public bool ByWebhook { get; init; }

    /// <summary>The people that it mentions, by id.</summary>
    public IReadOnlyList<DiscordUser> Mentions { get; init; } = [];

    /// <summary>Who wrote the message that this one replies to; null when it replies to none.</summary>
    public string? RepliesTo { get; init; }
}
