using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Gateway;

/// <summary>What a shard is told. Not a record: a record would print its token.</summary>
/// <param name="token">The bot's token.</param>
/// <param name="shard">Which shard it is.</param>
/// <param name="shards">Of how many.</param>
/// <param name="admitAsync">Waits until the shard may identify; the value is where to connect.</param>
internal sealed class ShardSettings(string token, int shard, int shards, Func<int, CancellationToken, Task<DiscordOutcome<string>>> admitAsync)
{
    public string Token => token;

    public int Shard => shard;

    public int Shards => shards;

    public Func<int, CancellationToken, Task<DiscordOutcome<string>>> AdmitAsync => admitAsync;
}
