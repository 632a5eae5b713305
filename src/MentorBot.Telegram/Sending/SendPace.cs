using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Sending;

/// <summary>Lets sends go at the rates that Telegram allows: what somebody waits for first, then in the order in which they came.</summary>
/// <param name="time">The clock.</param>
public sealed class SendPace(TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<Waiting>[] queues = [new(), new()];
    private readonly TokenBucket all = new(SendRates.All);
    private readonly Dictionary<long, TokenBucket> chats = [];
    private ITimer? timer;

    /// <summary>How many sends wait.</summary>
    public int Waiters
    {
        get
        {
            lock (gate)
            {
                return queues.Sum(q => q.Count);
            }
        }
    }

    /// <summary>Waits until a send to a chat may go.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the turn goes to another.</exception>
    public async Task TurnAsync(long chat, SendPriority priority, CancellationToken cancellation)
    {
        var waiting = new LinkedListNode<Waiting>(new Waiting(chat));
        lock (gate)
        {
            queues[(int)priority].AddLast(waiting);
            Grant();
        }

        await using var given = cancellation.Register(() =>
        {
            lock (gate)
            {
                waiting.List?.Remove(waiting);
            }

            waiting.Value.Turn.TrySetCanceled(cancellation);
        });
        await waiting.Value.Turn.Task;
    }

    /// <summary>Telegram asked to leave a chat alone for a time.</summary>
    public void Hold(long chat, TimeSpan delay)
    {
        lock (gate)
        {
            BucketOf(chat).Hold(time.GetUtcNow() + delay);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => timer?.Dispose();

    /// <summary>Gives turns to all that may go now, and wakes when the next may.</summary>
    private void Grant()
    {
        var now = time.GetUtcNow();
        var next = DateTimeOffset.MaxValue;
        foreach (var queue in queues)
        {
            for (var node = queue.First; node is not null;)
            {
                if (all.FreeAt > now)
                {
                    Wake(all.FreeAt - now);
                    return;
                }

                var following = node.Next;
                var chat = BucketOf(node.Value.Chat);
                if (chat.FreeAt <= now)
                {
                    queue.Remove(node);
                    all.Take(now);
                    chat.Take(now);
                    node.Value.Turn.TrySetResult();
                }
                else
                {
                    next = chat.FreeAt < next ? chat.FreeAt : next;
                }

                node = following;
            }
        }

        if (next < DateTimeOffset.MaxValue)
        {
            Wake(next - now);
        }
        else
        {
            Forget(now);
        }
    }

    private TokenBucket BucketOf(long chat)
    {
        if (!chats.TryGetValue(chat, out var bucket))
        {
            // Groups have negative ids.
            chats[chat] = bucket = new TokenBucket(chat < 0 ? SendRates.Group : SendRates.Chat);
        }

        return bucket;
    }

    /// <summary>When nothing waits, chats that are silent again need no place in memory.</summary>
    private void Forget(DateTimeOffset now)
    {
        if (chats.Count > 1000)
        {
            foreach (var chat in chats.Where(c => c.Value.IsFull(now)).Select(c => c.Key).ToList())
            {
                chats.Remove(chat);
            }
        }
    }

    private void Wake(TimeSpan delay)
    {
        timer ??= time.CreateTimer(_ => OnTimer(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // Timers count in milliseconds and may come a little early: rounding up saves an idle turn.
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        lock (gate)
        {
            Grant();
        }
    }

    private sealed record Waiting(long Chat)
    {
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
