namespace MentorBot.CrashSubject;

/// <summary>The system's clock, set to another instant at the start; it runs on as the system's does.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
