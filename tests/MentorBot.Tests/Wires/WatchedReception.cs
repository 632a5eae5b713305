using System.Collections.Concurrent;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Turns;

namespace MentorBot.Tests.Wires;

/// <summary>The reception as it is; it lets a test wait until what was taken is said.</summary>
internal sealed class WatchedReception(Reception reception) : IReception
{
    private readonly ConcurrentDictionary<DeliveryId, Task> spoken = [];

    /// <summary>Whether a delivery was taken.</summary>
    public bool HasTaken(DeliveryId delivery) => spoken.ContainsKey(delivery);

    public async Task<Taken> TakeAsync(Turn turn, CancellationToken cancellation)
    {
        var taken = await reception.TakeAsync(turn, cancellation);
        spoken.TryAdd(turn.Delivery, taken.Spoken);
        return taken;
    }

    /// <summary>Waits until what was taken so far is said.</summary>
    public Task SpokenAsync() => Task.WhenAll(spoken.Values).WaitAsync(TimeSpan.FromSeconds(30));
}
