namespace MentorBot.Discord.Rest;

/// <summary>Discord's limits as its headers tell them. One request of a bucket is under way at a time, so that messages keep their order.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Requests of the bot in a second, over all routes.</summary>
    public const int GlobalLimit = 50;

    private const int SweepAt = 2_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Bucket, string Major), Bucket> buckets = [];
    private readonly Queue<DateTimeOffset> sent = new();
    private DateTimeOffset globalUntil;
    private int sweepAt = SweepAt;

    /// <summary>Waits until a call may go.</summary>
    /// <param name="call">The call.</param>
    /// <param name="deadline">How long it can wait.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The bucket, to be left again; or how much longer than the deadline it would take.</returns>
    public async Task<(Bucket? Entered, TimeSpan TooLong)> EnterAsync(RestCall call, DateTimeOffset deadline, CancellationToken cancellation)
    {
        var bucket = Take(call);
        if (!await bucket.Door.WaitAsync(TimeSpan.Zero, cancellation))
        {
            var left = deadline - time.GetUtcNow();
            using var patience = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
            try
            {
                await bucket.Door.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                Release(bucket);
                return (null, Second);
            }
        }

        while (true)
        {
            var wait = WaitFor(bucket, call);
            if (wait <= TimeSpan.Zero)
            {
                return (bucket, default);
            }

            var now = time.GetUtcNow();
            if (now + wait > deadline)
            {
                Leave(bucket);
                return (null, wait);
            }

            try
            {
                await Task.Delay(wait, time, cancellation);
            }
            catch (OperationCanceledException)
            {
                Leave(bucket);
                throw;
            }
        }
    }

    /// <summary>Lets the next call of a bucket in.</summary>
    public void Leave(Bucket bucket)
    {
        bucket.Door.Release();
        Release(bucket);
    }

    /// <summary>Takes in what the headers of an answer say.</summary>
    public void Learn(RestCall call, Bucket bucket, RateLimitHeaders headers)
    {
        lock (gate)
        {
            if (headers.Bucket is { } hash)
            {
                hashes[call.Route] = hash;
                buckets.TryAdd((hash, call.Major), bucket);
            }

            if (headers.Remaining is { } remaining && headers.ResetAfter is { } after)
            {
                bucket.Remaining = remaining;
                bucket.ResetAt = time.GetUtcNow() + after;
            }
        }
    }

    /// <summary>Takes in that Discord asked to wait.</summary>
    public void Blocked(Bucket bucket, TimeSpan wait, bool everywhere)
    {
        lock (gate)
        {
            var until = time.GetUtcNow() + wait;
            if (everywhere)
            {
                globalUntil = until > globalUntil ? until : globalUntil;
            }
            else
            {
                bucket.Remaining = 0;
                bucket.ResetAt = until;
            }
        }
    }

    private TimeSpan WaitFor(Bucket bucket, RestCall call)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (bucket.Remaining == 0 && bucket.ResetAt > now)
            {
                return bucket.ResetAt - now;
            }

            if (globalUntil > now)
            {
                return globalUntil - now;
            }

            if (!call.OfInteraction)
            {
                while (sent.TryPeek(out var oldest) && oldest + Second <= now)
                {
                    sent.Dequeue();
                }

                if (sent.Count >= GlobalLimit)
                {
                    return sent.Peek() + Second - now;
                }

                sent.Enqueue(now);
            }

            // Until an answer says more, one may go: the next has to wait for that answer anyhow.
            bucket.Remaining = bucket.ResetAt > now ? bucket.Remaining - 1 : null;
            return TimeSpan.Zero;
        }
    }

    private Bucket Take(RestCall call)
    {
        lock (gate)
        {
            var key = (hashes.GetValueOrDefault(call.Route, call.Route), call.Major);
            if (!buckets.TryGetValue(key, out var bucket))
            {
                Sweep();
                buckets[key] = bucket = new Bucket();
            }

            bucket.Users++;
            return bucket;
        }
    }

    private void Release(Bucket bucket)
    {
        lock (gate)
        {
            bucket.Users--;
        }
    }

    /// <summary>Forgets buckets that hold nothing back any more: each interaction brings one of its own.</summary>
    private void Sweep()
    {
        if (buckets.Count < sweepAt)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var key in buckets.Where(b => b.Value.Users == 0 && b.Value.ResetAt <= now).Select(b => b.Key).ToList())
        {
            buckets.Remove(key);
        }

        sweepAt = Math.Max(SweepAt, buckets.Count * 2);
    }

    /// <summary>Requests that share a limit.</summary>
    internal sealed class Bucket
    {
        /// <summary>Lets one request in at a time. Never disposed: it holds no handle.</summary>
        public SemaphoreSlim Door { get; } = new(1);

        /// <summary>How many requests wait or are under way.</summary>
        public int Users { get; set; }

        /// <summary>How many may go before the reset; null when not known.</summary>
        public int? Remaining { get; set; }

        /// <summary>When it fills again, UTC.</summary>
        public DateTimeOffset ResetAt { get; set; }
    }
}
