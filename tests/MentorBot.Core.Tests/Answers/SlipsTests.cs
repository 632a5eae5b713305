using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("same", "same", 0)]
    [InlineData("pytroch", "pytorch", 0.7f)]
    [InlineData("comit", "commit", 0.7f)]
    [InlineData("allways", "always", 0.7f)]
    [InlineData("resarch", "research", 0.75f)]
    [InlineData("dats", "data", 0.9f)]
    [InlineData("reaf", "read", 0.9f)]
    [InlineData("fime", "file", 1.5f)]
    [InlineData("seperate", "separate", 1.2f)]
    [InlineData("quizx", "quiz", 1.5f)]
    [InlineData("", "ab", 1.5f)]
    [InlineData("ab", "", 3)]
    public void Cost_OfOneSlip_IsWhatItIsLikelyToBe(string typed, string meant, float cost) => Assert.Equal(cost, Slips.Cost(typed, meant), 0.001f);

    [Fact]
    public void Cost_OfTwoSlips_IsTheirSum() => Assert.Equal(0.75f + 0.7f, Slips.Cost("brodcasitng", "broadcasting"), 0.001f);
}
