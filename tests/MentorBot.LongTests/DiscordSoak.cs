using MentorBot.Discord.Tests.Interactions;
using Xunit.Abstractions;

namespace MentorBot.LongTests;

public sealed class DiscordSoak(ITestOutputHelper output)
{
    [Fact]
    public async Task TenThousandInteractions_OverTwentyDisconnects_AreAnsweredExactlyOnceAndInTime() =>
        output.WriteLine(await SoakRun.RunAsync(10_000, 20, TimeProvider.System));
}
