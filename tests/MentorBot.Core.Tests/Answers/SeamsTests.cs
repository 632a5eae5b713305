using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class SeamsTests
{
    private static readonly Seams Known = new(new Dictionary<string, float>
    {
        ["type"] = -6, ["hints"] = -7, ["learning"] = -5, ["rate"] = -6, ["rare"] = -12, ["typescript"] = -7, ["script"] = -8, ["on"] = -2, ["call"] = -7,
    });

    [Theory]
    [InlineData("typehints", "type hints")]
    [InlineData("learningrate", "learning rate")]
    [InlineData("oncall", "on call")]
    [InlineData("hintsrare", null)]
    [InlineData("typex", null)]
    [InlineData("", null)]
    public void Parts_TwoWordsWrittenAsOne_AreTwoThatAreSaidOften(string typed, string? meant) => Assert.Equal(meant, Known.Parts(typed));

    [Theory]
    [InlineData("type", "script", "typescript")]
    [InlineData("learning", "rate", null)]
    [InlineData("x", "script", null)]
    [InlineData("averyveryverylongword", "script", null)]
    public void Whole_OneWordWrittenAsTwo_IsOneThatIsSaidMore(string first, string second, string? meant) => Assert.Equal(meant, Known.Whole(first, second));
}
