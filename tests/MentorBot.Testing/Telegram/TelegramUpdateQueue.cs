using System.Text.Json.Nodes;

namespace MentorBot.Testing.Telegram;

/// <summary>The updates that wait to be polled, with the rules of <c>getUpdates</c>: an offset confirms what is before it, a newer poll ends an older one.</summary>
internal sealed class TelegramUpdateQueue(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<(long Id, JsonNode Update)> waiting = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long polls;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>What has waited longest.</summary>
    public (long Id, string Update) Oldest
    {
        get
        {
            lock (gate)
            {
                return (waiting[0].Id, waiting[0].Update.ToJsonString());
            }
        }
    }

    /// <summary>An update was taken.</summary>
    public void Confirm(long id)
    {
        lock (gate)
        {
            waiting.RemoveAll(w => w.Id == id);
        }
    }

    /// <summary>What waits, oldest first.</summary>
    public IReadOnlyList<JsonNode> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. waiting.Select(w => w.Update.DeepClone())];
            }
        }
    }

    public void Add(long id, JsonNode update)
    {
        lock (gate)
        {
            waiting.Add((id, update));
        }

        Signal();
    }

    /// <summary>What a poll gets; null when a newer poll ended it.</summary>
    public async Task<JsonArray?> TakeAsync(long? offset, int limit, TimeSpan timeout, CancellationToken cancellation)
    {
        var mine = Interlocked.Increment(ref polls);
        Signal();
        var end = time.GetUtcNow() + timeout;
        while (true)
        {
            Task change;
            lock (gate)
            {
                waiting.RemoveAll(u => u.Id < offset);
                if (mine != Interlocked.Read(ref polls))
                {
                    return null;
                }

                if (waiting.Count > 0 || time.GetUtcNow() >= end)
                {
                    return new JsonArray([.. waiting.Take(limit).Select(u => u.Update.DeepClone())]);
                }

                change = changed.Task;
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(change, Task.Delay(end - time.GetUtcNow(), time, either.Token));
            await either.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Signal()
    {
        lock (gate)
        {
            changed.TrySetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
