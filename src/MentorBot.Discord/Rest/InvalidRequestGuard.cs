namespace MentorBot.Discord.Rest;

/// <summary>Stops before Discord bans the address: it does so after 10,000 refused requests in ten minutes.</summary>
internal sealed class InvalidRequestGuard(TimeProvider time)
{
    /// <summary>How many refusals we let come to.</summary>
    public const int Most = 9_000;

    /// <summary>How long a refusal counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> refused = new();

    /// <summary>How long nothing may be sent; zero when all is well.</summary>
    public TimeSpan Wait()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (refused.TryPeek(out var oldest) && oldest + Window <= now)
            {
                refused.Dequeue();
            }

            return refused.Count < Most ? TimeSpan.Zero : refused.Peek() + Window - now;
        }
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="shared">Whether a limit was hit that others share: that is nobody's fault.</param>
    public void Count(int status, bool shared)
    {
        if (status is 401 or 403 || (status == 429 && !shared))
        {
            lock (gate)
            {
                refused.Enqueue(time.GetUtcNow());
            }
        }
    }
}
