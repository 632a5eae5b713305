using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class TyposTests
{
    private static readonly Typos Known = new(new Dictionary<string, float>
    {
        ["pytorch"] = 4, ["tensorflow"] = 4, ["research"] = 1, ["sql"] = 4, ["broadcasting"] = 1, ["vector"] = 1,
    });

    [Theory]
    [InlineData("pytroch", "pytorch")]
    [InlineData("tensorfow", "tensorflow")]
    [InlineData("resarch", "research")]
    [InlineData("slq", "sql")]
    [InlineData("brodcastng", "broadcasting")]
    public void Correct_Typo_FindsTheWord(string typed, string meant) => Assert.Equal(meant, Known.Correct(typed)?.Word);

    [Theory]
    [InlineData("sol")]
    [InlineData("weather")]
    [InlineData("xy")]
    [InlineData("")]
    public void Correct_AnotherWord_LeavesIt(string typed) => Assert.Null(Known.Correct(typed));

    [Fact]
    public void Correct_TwoMistakes_IsLessSureThanOne() =>
        Assert.True(Known.Correct("pytroch")!.Value.Confidence > Known.Correct("brodcastng")!.Value.Confidence);

    [Theory]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("same", "same", 0)]
    public void Distance_CountsEditsAndSwaps(string a, string b, int distance) => Assert.Equal(distance, Typos.Distance(a, b, 3));

    /// <summary>"Type hinting" was once mended into a word that people do write.</summary>
    [Theory]
    [InlineData("exploded", "exploded", 1f)]
    [InlineData("brodcast", "broadcast", 0.9f)]
    public void Tokens_FormOfAKnownWord_IsTakenAsTyped(string word, string read, float confidence)
    {
        var token = Assert.Single(new PassageIndex(SmallLibrary.Library).Tokens(word));
        Assert.Equal((read, confidence), (token.Surface, token.Confidence));
    }
}
