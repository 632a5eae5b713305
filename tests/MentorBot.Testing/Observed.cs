using System.Diagnostics;

namespace MentorBot.Testing;

/// <summary>Lets a test wait for what another thread does, without looking at a clock: whoever changes something says so.</summary>
public sealed class Observed
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private TaskCompletionSource changed = New();

    /// <summary>Says that something changed.</summary>
    public void Changed()
    {
        lock (gate)
        {
            changed.TrySetResult();
            changed = New();
        }
    }

    /// <summary>Waits until something is so; looks again after each change.</summary>
    /// <exception cref="TimeoutException">It was not within thirty seconds of real time.</exception>
    public async Task UntilAsync(Func<bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            Task change;
            lock (gate)
            {
                change = changed.Task;
            }

            if (holds())
            {
                return;
            }

            var left = Patience - watch.Elapsed;
            await change.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
