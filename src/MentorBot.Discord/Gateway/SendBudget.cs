namespace MentorBot.Discord.Gateway;

/// <summary>What one connection may send: 120 frames a minute, heartbeats included, for which some are kept back.</summary>
internal sealed class SendBudget(TimeProvider time)
{
    /// <summary>Frames in a minute.</summary>
    public const int Limit = 120;

    /// <summary>Frames kept back for heartbeats.</summary>
    public const int ForHeartbeats = 5;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTimeOffset> sent = new();

    /// <summary>Takes one frame, or says how long to wait for it.</summary>
    public TimeSpan Take(bool heartbeat)
    {
        var now = time.GetUtcNow();
        while (sent.TryPeek(out var oldest) && oldest + Minute <= now)
        {
            sent.Dequeue();
        }

        if (sent.Count >= (heartbeat ? Limit : Limit - ForHeartbeats))
        {
            return sent.Peek() + Minute - now;
        }

        sent.Enqueue(now);
        return TimeSpan.Zero;
    }
}
