using MentorBot.Core.Dialogue;

namespace MentorBot.Turns;

/// <summary>The deliveries answered lately, in memory: keeps a repeated plain question, of which nothing is stored, from being answered twice.</summary>
internal sealed class RecentDeliveries
{
    private const int Capacity = 50_000;

    private readonly Lock gate = new();
    private readonly HashSet<DeliveryId> known = [];
    private readonly Queue<DeliveryId> order = new();

    /// <summary>Whether a delivery was answered lately.</summary>
    public bool Has(DeliveryId delivery)
    {
        lock (gate)
        {
            return known.Contains(delivery);
        }
    }

    /// <summary>Remembers a delivery; the oldest is forgotten for it.</summary>
    public void Add(DeliveryId delivery)
    {
        lock (gate)
        {
            if (known.Add(delivery))
            {
                order.Enqueue(delivery);
                if (order.Count > Capacity)
                {
                    known.Remove(order.Dequeue());
                }
            }
        }
    }
}
