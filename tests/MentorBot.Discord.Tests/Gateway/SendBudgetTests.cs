using MentorBot.Discord.Gateway;
using MentorBot.Testing;

namespace MentorBot.Discord.Tests.Gateway;

public sealed class SendBudgetTests
{
    [Fact]
    public void Frames_InAMinute_AreAtMostAHundredAndTwentyWithHeartbeatsKeptFree()
    {
        var clock = new ManualClock();
        var budget = new SendBudget(clock);
        for (var i = 0; i < SendBudget.Limit - SendBudget.ForHeartbeats; i++)
        {
            Assert.Equal(TimeSpan.Zero, budget.Take(heartbeat: false));
        }

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), budget.Take(heartbeat: false));
        for (var i = 0; i < SendBudget.ForHeartbeats; i++)
        {
            Assert.Equal(TimeSpan.Zero, budget.Take(heartbeat: true));
        }

        Assert.Equal(TimeSpan.FromSeconds(40), budget.Take(heartbeat: true));
        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.Zero, budget.Take(heartbeat: false));
    }

    [Fact]
    public void Backoff_DoublesToAMinute()
    {
        var random = new Random(3);
        var waits = Enumerable.Range(1, 12).Select(n => Backoff.Before(n, random)).ToList();
        Assert.All(waits, w => Assert.InRange(w, TimeSpan.FromSeconds(0.5), TimeSpan.FromMinutes(1)));
        Assert.InRange(waits[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.InRange(waits[^1], TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
    }
}
