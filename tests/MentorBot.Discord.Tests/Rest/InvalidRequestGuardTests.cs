using MentorBot.Discord.Rest;
using MentorBot.Testing;

namespace MentorBot.Discord.Tests.Rest;

public sealed class InvalidRequestGuardTests
{
    [Fact]
    public void Refusals_NearTheBan_HoldEverythingBackUntilTheyAreOld()
    {
        var clock = new ManualClock();
        var guard = new InvalidRequestGuard(clock);
        for (var i = 0; i < InvalidRequestGuard.Most - 1; i++)
        {
            guard.Count(403, shared: false);
        }

        guard.Count(429, shared: true);
        guard.Count(404, shared: false);
        Assert.Equal(TimeSpan.Zero, guard.Wait());
        clock.Advance(TimeSpan.FromMinutes(4));
        guard.Count(401, shared: false);
        Assert.Equal(TimeSpan.FromMinutes(6), guard.Wait());
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(TimeSpan.Zero, guard.Wait());
    }
}
