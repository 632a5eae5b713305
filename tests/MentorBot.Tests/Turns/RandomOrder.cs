namespace MentorBot.Tests.Turns;

/// <summary>
/// Runs asynchronous work on this thread alone. Wherever several things could go on, chance decides which one does: a seed is an interleaving.
/// </summary>
internal sealed class RandomOrder(Random random) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Callback, object? State)> ready = [];

    public override void Post(SendOrPostCallback d, object? state) => ready.Add((d, state));

    /// <summary>Runs work to its end.</summary>
    public static Task RunAsync(Random random, Func<Task> work)
    {
        var order = new RandomOrder(random);
        var outside = Current;
        SetSynchronizationContext(order);
        try
        {
            var running = work();
            while (!running.IsCompleted)
            {
                order.Step();
            }

            return running;
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }

    private void Step()
    {
        Assert.True(ready.Count > 0, "Everybody waits for everybody.");
        var next = random.Next(ready.Count);
        var (callback, state) = ready[next];
        ready.RemoveAt(next);
        callback(state);
    }
}
