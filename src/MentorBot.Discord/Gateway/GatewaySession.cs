namespace MentorBot.Discord.Gateway;

/// <summary>A session with the gateway, as it can be kept across a restart: resuming it spares an identify and loses no event.</summary>
/// <param name="Shard">Which shard it is.</param>
/// <param name="Shards">Of how many.</param>
/// <param name="Id">Its id. With the token it lets anyone resume: keep it as the token is kept.</param>
/// <param name="ResumeUrl">Where it is resumed.</param>
/// <param name="Sequence">The last event that was put into the channel.</param>
/// <param name="SelfId">The bot's user.</param>
/// <param name="ApplicationId">Its application.</param>
/// <param name="Guilds">The servers it is in: a server outside this list is a new one.</param>
/// <param name="Threads">The channels that threads belong to, by thread: a resumed session does not tell them again.</param>
public sealed record GatewaySession(
    int Shard,
    int Shards,
    string Id,
    string ResumeUrl,
    long Sequence,
    string SelfId,
    string ApplicationId,
    IReadOnlyList<string> Guilds,
    IReadOnlyDictionary<string, string> Threads);
