namespace MentorBot.Discord.Gateway;

/// <summary>Lets shards identify no faster than Discord allows: one in five seconds for each <c>shard % max_concurrency</c>.</summary>
internal sealed class IdentifyGate(TimeProvider time)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly Dictionary<int, DateTimeOffset> next = [];

    /// <summary>Waits for the turn of a shard.</summary>
    public async Task EnterAsync(int shard, int concurrency, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetUtcNow();
            var key = shard % Math.Max(1, concurrency);
            var turn = next.GetValueOrDefault(key);
            turn = turn > now ? turn : now;
            next[key] = turn + Apart;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }
}
