using System.Diagnostics;

namespace MentorBot.CrashSubject;

/// <summary>The step of a reminder's way at which this process kills itself, as <c>kill -9</c> would; none lets it live.</summary>
/// <param name="step">claimed, committed, sending, sent, noted or completed; or empty.</param>
internal sealed class KillPoint(string step)
{
    /// <summary>A step is reached.</summary>
    public void Reached(string reached)
    {
        if (reached == step)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }
}
