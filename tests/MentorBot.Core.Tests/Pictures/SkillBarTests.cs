using MentorBot.Core.Pictures;

namespace MentorBot.Core.Tests.Pictures;

public sealed class SkillBarTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(0.345, 34)]
    [InlineData(0.999, 99)]
    [InlineData(1, 100)]
    public void DonePercent_AnyFraction_IsWholeAndHonestAtBothEnds(double done, int percent) =>
        Assert.Equal(percent, new SkillBar("SQL", done, 1).DonePercent);

    [Theory]
    [InlineData(0.5, 0.2, 0.5, 0.5)]
    [InlineData(-1, 7, 0, 1)]
    [InlineData(double.NaN, double.NaN, 0, 0)]
    [InlineData(double.PositiveInfinity, 0, 1, 1)]
    public void Fractions_OutOfRange_AreTakenAsTheNearest(double done, double planned, double doneTaken, double plannedTaken)
    {
        var bar = new SkillBar("SQL", done, planned);
        Assert.Equal((doneTaken, plannedTaken), (bar.Done, bar.Planned));
    }
}
