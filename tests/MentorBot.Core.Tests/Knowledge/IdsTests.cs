using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Tests.Knowledge;

public sealed class IdsTests
{
    [Theory]
    [InlineData("skill:numpy#broadcasting", Facet.Concept)]
    [InlineData("role:ml-research-intern#pay", Facet.Pay)]
    [InlineData("guide:cv#what", Facet.What)]
    public void PassageId_WellFormed_ReadsAndWritesTheSame(string text, Facet facet)
    {
        Assert.True(PassageId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
        Assert.Equal(facet, id.Facet);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("numpy#what")]
    [InlineData("skill:numpy")]
    [InlineData("tool:numpy#what")]
    [InlineData("skill:Numpy#what")]
    [InlineData("skill:num--py#what")]
    [InlineData("skill:numpy#-what")]
    public void PassageId_Malformed_IsRefused(string? text) => Assert.False(PassageId.TryParse(text, out _));

    [Fact]
    public void ButtonId_LongestPassage_FitsEveryPlatform()
    {
        var longest = new PassageId(new ArticleId(ArticleKind.Skill, "environments-packaging"), new string('x', PassageId.MaxBytes - 29));
        Assert.Equal(PassageId.MaxBytes, longest.ToString().Length);
        Assert.True(new ButtonId("answers", "show", longest.ToString()).Fits);
    }

    [Theory]
    [InlineData("1|answers|show|skill:numpy#what", true)]
    [InlineData("1|answers|roles|", true)]
    [InlineData("2|answers|show|x", false)]
    [InlineData("1|answers", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void ButtonId_OfThisVersion_IsRead(string? text, bool read)
    {
        Assert.Equal(read, ButtonId.TryParse(text, out var id));
        Assert.Equal(read ? text : default(ButtonId).ToString(), id.ToString());
    }
}
