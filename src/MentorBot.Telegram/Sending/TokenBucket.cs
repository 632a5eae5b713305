namespace MentorBot.Telegram.Sending;

/// <summary>A rate with a burst: within any span of time no more than <paramref name="Burst"/> plus the rate times that span.</summary>
/// <param name="Burst">The most tokens that it holds.</param>
/// <param name="Every">How long one token takes to come back.</param>
internal sealed record BucketSize(int Burst, TimeSpan Every);

/// <summary>Tokens that come back with time.</summary>
internal sealed class TokenBucket(BucketSize size)
{
    /// <summary>When it will be full; the past when it is.</summary>
    private DateTimeOffset full = DateTimeOffset.UnixEpoch;

    /// <summary>When a token may be taken; not later than now when one may be taken now.</summary>
    public DateTimeOffset FreeAt => full - (size.Every * (size.Burst - 1));

    /// <summary>Whether it holds all its tokens.</summary>
    public bool IsFull(DateTimeOffset now) => full <= now;

    /// <summary>Takes a token.</summary>
    public void Take(DateTimeOffset now) => full = (full > now ? full : now) + size.Every;

    /// <summary>Gives no token before an instant.</summary>
    public void Hold(DateTimeOffset until)
    {
        var needed = until + (size.Every * (size.Burst - 1));
        full = full > needed ? full : needed;
    }
}
