
namespace MentorBot.Turns;

/// <summary>Ordered lanes: who enters a lane first goes first, one at a time; different lanes never wait for each other.</summary>
internal sealed class Lanes
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> tails = new(StringComparer.Ordinal);

    /// <summary>Takes a place in a lane now, and ends when everyone before has left it.</summary>
    public async Task<Pass> EnterAsync(string lane)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (gate)
        {
            before = tails.GetValueOrDefault(lane, Task.CompletedTask);
            tails[lane] = left.Task;
        }

        await before;
        return new Pass(this, lane, left);
    }

    /// <summary>Takes a place in several lanes, one after another in the order of their names, so that two who want the same never wait for each other.</summary>
    public async Task<IDisposable> EnterAsync(IEnumerable<string> several)
    {
        var passes = new Passes();
        foreach (var lane in several.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            passes.Add(await EnterAsync(lane));
        }

        return passes;
    }

    private void Leave(string lane, TaskCompletionSource left)
    {
        lock (gate)
        {
            if (ReferenceEquals(tails.GetValueOrDefault(lane), left.Task))
            {
                tails.Remove(lane);
            }
        }

        left.SetResult();
    }

    private sealed class Passes : List<Pass>, IDisposable
    {
        public void Dispose() => ForEach(p => p.Dispose());
    }

    /// <summary>A stay in a lane; ends when disposed.</summary>
    internal readonly struct Pass(Lanes lanes, string lane, TaskCompletionSource left) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => lanes.Leave(lane, left);
    }
}
