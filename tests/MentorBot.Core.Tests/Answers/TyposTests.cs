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

    /// <summary>The first word found as near was once taken, however seldom it is said.</summary>
    [Theory]
    [InlineData("miney", "money")]
    [InlineData("filr", "file")]
    [InlineData("trainig", "training")]
    [InlineData("tranied", "trained")]
    public void Correct_SeveralAsNear_TakesWhatIsSaidMost(string typed, string meant)
    {
        var said = new Typos(new Dictionary<string, float>
        {
            ["mine"] = -8, ["money"] = -5, ["film"] = -9, ["file"] = -5, ["trainee"] = -7, ["training"] = -5, ["trained"] = -6,
        });
        Assert.Equal(meant, said.Correct(typed)?.Word);
    }

    [Theory]
    [InlineData("cde", "code")]
    [InlineData("bok", "book")]
    [InlineData("cdr", null)]
    [InlineData("tok", null)]
    public void Correct_OfThreeLetters_OnlyWhatIsLeftOutEasily(string typed, string? meant) =>
        Assert.Equal(meant, new Typos(new Dictionary<string, float> { ["code"] = -5, ["book"] = -5, ["tick"] = -5 }).Correct(typed)?.Word);

    [Fact]
    public void Correct_FormThatIsSaidOftenEnough_IsMeantAsTyped()
    {
        var said = new Typos(new Dictionary<string, float> { ["hunting"] = -8 });
        Assert.Null(said.Correct("hinting", asTyped: -9));
        Assert.Equal("hunting", said.Correct("hinting", asTyped: -20)?.Word);
    }

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
