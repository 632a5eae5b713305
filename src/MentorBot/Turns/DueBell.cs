using MentorBot.Core.Ports;

namespace MentorBot.Turns;

/// <summary>Wakes the due worker when something was set that may be due before it meant to wake.</summary>
internal sealed class DueBell
{
    private readonly Lock gate = new();
    private TaskCompletionSource rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Rings when a commit set something.</summary>
    public void RingFor(Commit commit)
    {
        if (commit.Due.Count > 0)
        {
            Ring();
        }
    }

    /// <summary>Rings.</summary>
    public void Ring()
    {
        lock (gate)
        {
            rung.TrySetResult();
        }
    }

    /// <summary>Ends at the next ring; take it before looking what is due, so that no ring is missed.</summary>
    public Task Next()
    {
        lock (gate)
        {
            rung = rung.Task.IsCompleted ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : rung;
            return rung.Task;
        }
    }
}
