using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class SentencesTests
{
    private static readonly PassageIndex Index = new(SmallLibrary.Library);

    [Fact]
    public void Of_StoryAroundAQuestion_CountsLessThanTheQuestion()
    {
        var sentences = Sentences.Of("My loss explodes. Which join keeps shapes? Thanks to pytorch.", Index);
        Assert.Equal([false, true, false], sentences.Select(s => s.Tokens.TrueForAll(t => t.Confidence == 1)));
        Assert.All(sentences[0].Tokens.Concat(sentences[2].Tokens), t => Assert.InRange(t.Confidence, 0.5f, 0.9f));
    }

    [Theory]
    [InlineData("My loss explodes. Joins keep shapes.")]
    [InlineData("My loss explodes? Which join keeps shapes?")]
    public void Of_TextWithoutOrOfOnlyQuestions_CountsInFull(string text) =>
        Assert.All(Sentences.Of(text, Index).SelectMany(s => s.Tokens), t => Assert.Equal(1, t.Confidence));

    [Theory]
    [InlineData("I like sql. Please, how do joins work. My loss explodes", new[] { false, true, false })]
    [InlineData("How do joins work. My loss explodes?", new[] { false, true })]
    [InlineData("I like sql. I know how joins work", new[] { false, false })]
    public void Of_Question_IsKnownByItsMarkOrElseByItsFirstWord(string text, bool[] asks) =>
        Assert.Equal(asks, Sentences.Of(text, Index).Select(s => s.Asks));

    [Fact]
    public void Of_FullStopInsideAWord_EndsNothing() => Assert.Single(Sentences.Of("pytorch 2.1 and numpy", Index));
}
