using MentorBot.Testing;

namespace MentorBot.Content.Tests;

public sealed class ManualClockTests
{
    private readonly ManualClock clock = new();
    private readonly List<string> fired = [];

    [Fact]
    public void Timers_FireInOrderAtTheirInstant()
    {
        var start = clock.GetUtcNow();
        using var late = Timer("late", 3, 0);
        using var often = Timer("often", 1, 1);

        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["often 1", "often 2", "late 3", "often 3"], fired);
        Assert.Equal(TimeSpan.FromSeconds(3), clock.GetUtcNow() - start);

        ITimer Timer(string name, int due, int period) => clock.CreateTimer(
            _ => fired.Add($"{name} {(clock.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(period));
    }

    [Fact]
    public void ADisposedTimer_IsSilent()
    {
        var timer = clock.CreateTimer(_ => fired.Add("x"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        timer.Dispose();

        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
        Assert.Empty(fired);
    }

    [Fact]
    public async Task ADelay_EndsWhenItsTimeHasPassed()
    {
        var stamp = clock.GetTimestamp();
        var delay = Task.Delay(TimeSpan.FromHours(2), clock);

        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromHours(1));

        await delay;
        Assert.Equal(TimeSpan.FromHours(2), clock.GetElapsedTime(stamp));
    }
}
