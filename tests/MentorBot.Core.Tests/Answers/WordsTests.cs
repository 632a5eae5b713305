using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class WordsTests
{
    [Theory]
    [InlineData("What's NumPy?", "whats numpy")]
    [InlineData("don’t panic", "dont panic")]
    [InlineData("A/B tests", "ab tests")]
    [InlineData("train/test split", "train test split")]
    [InlineData("C++ or C#", "c++ or c#")]
    [InlineData("model.eval()", "model eval")]
    [InlineData("k-fold café naïve", "k fold cafe naive")]
    [InlineData("SettingWithCopyWarning", "settingwithcopywarning setting with copy warning")]
    [InlineData("PyTorch", "pytorch")]
    [InlineData("aBcDeF", "abcdef a bc de f")]
    [InlineData("ABcDe", "abcde")]
    [InlineData("  \t…!! ", "")]
    public void Of_Text_CutsWords(string text, string words) => Assert.Equal(words, string.Join(' ', Words.Of(text)));
}
