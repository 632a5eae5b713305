namespace MentorBot.Discord.Tests.Interactions;

public sealed class SoakTests
{
    [Fact]
    public Task Interactions_OverDisconnects_AreAnsweredExactlyOnceAndInTime() => SoakRun.RunAsync(500, 10);
}
