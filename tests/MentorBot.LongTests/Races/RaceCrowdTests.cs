using MentorBot.Editions;
using MentorBot.Tests;
using Xunit.Abstractions;

namespace MentorBot.LongTests.Races;

public sealed class RaceCrowdTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 500)]
    [InlineData(100, 10)]
    public async Task EveryClick_IsAcknowledgedInTime_AndCountedOnce(int races, int people)
    {
        var edition = EditionReader.Index(EditionReader.Read(Repository.Prompts)) ?? throw new InvalidOperationException("The content of this checkout has faults.");
        var figures = await RaceCrowd.RunAsync(edition, races, people);
        output.WriteLine($"{races} races of {people}: {figures}");
        Assert.Equal(figures.Clicks, figures.Counted);
        Assert.True(figures.Slowest < TimeSpan.FromSeconds(3), $"The slowest acknowledgement took {figures.Slowest}.");
        Assert.Empty(figures.Violations);
    }
}
