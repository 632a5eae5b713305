using System.Globalization;

namespace MentorBot.Testing.Discord;

/// <summary>Counts requests by bucket. Its owner lets one caller in at a time.</summary>
internal sealed class RestBuckets(TimeProvider time)
{
    private readonly Dictionary<string, (int Used, DateTimeOffset ResetAt)> buckets = new(StringComparer.Ordinal);

    /// <summary>Requests that a bucket allows within the window.</summary>
    public int Limit { get; set; } = 1000;

    /// <summary>How long until a bucket fills again.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    public bool Admit(string bucket, out TimeSpan after)
    {
        var now = time.GetUtcNow();
        var (used, resetAt) = buckets.GetValueOrDefault(bucket);
        if (resetAt <= now)
        {
            (used, resetAt) = (0, now + Window);
        }

        after = resetAt - now;
        buckets[bucket] = (used + 1, resetAt);
        return used < Limit;
    }

    public IReadOnlyDictionary<string, string> Headers(string bucket)
    {
        var (used, resetAt) = buckets[bucket];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-RateLimit-Bucket"] = "hash-of-messages",
            ["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Remaining"] = Math.Max(0, Limit - used).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Reset-After"] = (resetAt - time.GetUtcNow()).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
        };
    }
}
