using MentorBot.CommandLine;

namespace MentorBot.Tests.CommandLine;

public sealed class QuestionLineTests
{
    [Theory]
    [InlineData("""{"id":"a","text":"t"}""", "a")]
    [InlineData("""{"id":12.50,"text":"t","context":null,"more":1}""", "12.50")]
    [InlineData("""{"id":"a","text":"t","context":["x","y"]}""", "a")]
    public void Line_Whole_IsRead(string line, string id)
    {
        var question = QuestionLine.Read(line, out _, out var fault);
        Assert.Null(fault);
        Assert.Equal(id, question?.Id.ToString());
    }

    [Theory]
    [InlineData("", "empty;")]
    [InlineData("  ", "empty;")]
    [InlineData("{", "no JSON at character")]
    [InlineData("{\"id\":1,\"text\":\"t\"} x", "no JSON at character")]
    [InlineData("[]", "a list;")]
    [InlineData("3", "a number;")]
    [InlineData("""{"text":"t"}""", "no id;")]
    [InlineData("""{"id":null,"text":"t"}""", "id is null;")]
    [InlineData("""{"id":{},"text":"t"}""", "id is an object;")]
    [InlineData("""{"id":1}""", "no text;")]
    [InlineData("""{"id":1,"text":7}""", "text is a number;")]
    [InlineData("""{"id":1,"text":" "}""", "text is empty;")]
    [InlineData("""{"id":1,"text":"\ud800"}""", "a string holds half a character;")]
    [InlineData("""{"id":1,"text":"t","context":"x"}""", "context is a string;")]
    [InlineData("""{"id":1,"text":"t","context":[1]}""", "context holds a number;")]
    public void Line_Broken_SaysWhatItMayBe(string line, string begin)
    {
        Assert.Null(QuestionLine.Read(line, out _, out var fault));
        Assert.StartsWith(begin, fault, StringComparison.Ordinal);
        Assert.Contains("it may ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_BrokenBehindItsId_KeepsTheId()
    {
        QuestionLine.Read("""{"id":"q7","text":7}""", out var id, out _);
        Assert.Equal("q7", id?.GetString());
    }
}
