using MentorBot.Composition;
using MentorBot.Core.Ports;

namespace MentorBot.Tests.Composition;

public sealed class RandomIdsTests
{
    [Fact]
    public void IncidentIds_AreShortAndReadable()
    {
        IIncidentIds ids = new RandomIds(new Random(1));
        Assert.All(Enumerable.Range(0, 200).Select(_ => ids.Next()), id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}$", id));
    }

    [Fact]
    public void LearnerIds_AreLongAndDifferent()
    {
        ILearnerIds ids = new RandomIds(new Random(1));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => ids.Next()).Distinct().Count());
    }

    [Fact]
    public void Ids_SameSource_Repeat() =>
        Assert.Equal(((ILearnerIds)new RandomIds(new Random(5))).Next(), ((ILearnerIds)new RandomIds(new Random(5))).Next());
}
