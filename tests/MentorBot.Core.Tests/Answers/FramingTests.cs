using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class FramingTests
{
    private static readonly PassageIndex Index = new(SmallLibrary.Library);

    [Theory]
    [InlineData("can you explain nan loss to me please", "nan loss")]
    [InlineData("what is broadcasting", "broadcasting")]
    [InlineData("pytorch please", "pytorch")]
    public void Weigh_FrameAroundAName_CountsLess(string text, string name)
    {
        var weighed = Index.Framing.Weigh(Index.Tokens(text));
        Assert.Equal(name, string.Join(' ', weighed.Where(t => t.Confidence == 1).Select(t => t.Surface)));
        Assert.All(weighed.Where(t => t.Confidence < 1), t => Assert.True(t.Filler));
    }

    [Theory]
    [InlineData("what is the loss that shapes joins broadcast into pytorch")]
    [InlineData("what is it please")]
    [InlineData("please")]
    [InlineData("how do i explain a join")]
    public void Weigh_QuestionOfItsOwn_CountsInFull(string text) =>
        Assert.All(Index.Framing.Weigh(Index.Tokens(text)), t => Assert.Equal(1, t.Confidence));
}
