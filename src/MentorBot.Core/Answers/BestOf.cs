namespace MentorBot.Core.Answers;

/// <summary>Keeps the best few of many.</summary>
internal sealed class BestOf<T>(int most)
{
    private readonly PriorityQueue<T, float> kept = new(most + 1);
    private float worst = float.MinValue;

    /// <summary>Keeps an item when it is among the best so far.</summary>
    public void Add(T item, float score)
    {
        if (kept.Count < most)
        {
            kept.Enqueue(item, score);
        }
        else if (score > worst)
        {
            kept.DequeueEnqueue(item, score);
        }
        else
        {
            return;
        }

        kept.TryPeek(out _, out worst);
    }

    /// <summary>What was kept, best first; empties it.</summary>
    public T[] Ordered()
    {
        var ordered = new T[kept.Count];
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = kept.Dequeue();
        }

        return ordered;
    }
}
