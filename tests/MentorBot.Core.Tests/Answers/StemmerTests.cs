using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class StemmerTests
{
    /// <summary>Examples of Porter's paper, and the pairs that questions live on.</summary>
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("relational", "relat")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adjustment", "adjust")]
    [InlineData("controlling", "control")]
    public void Stem_OfThePaper(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("joins", "joining")]
    [InlineData("optimisation", "optimization")]
    [InlineData("learned", "learning")]
    [InlineData("requirements", "requirement")]
    [InlineData("visualising", "visualizing")]
    [InlineData("matrices", "matrix")]
    [InlineData("analysis", "analyzing")]
    public void Stem_OfTheSameWord_IsTheSame(string one, string other) => Assert.Equal(Stemmer.Stem(one), Stemmer.Stem(other));

    [Theory]
    [InlineData("experience", "experiment")]
    [InlineData("international", "intern")]
    [InlineData("important", "imports")]
    [InlineData("position", "positive")]
    [InlineData("pasted", "past")]
    [InlineData("news", "new")]
    [InlineData("evenings", "even")]
    public void Stem_OfWordsThatLookAlike_TellsThemApart(string one, string other) => Assert.NotEqual(Stemmer.Stem(one), Stemmer.Stem(other));

    [Theory]
    [InlineData("c++")]
    [InlineData("sql")]
    [InlineData("3d")]
    public void Stem_OfNames_LeavesThem(string word) => Assert.Equal(word, Stemmer.Stem(word));
}
