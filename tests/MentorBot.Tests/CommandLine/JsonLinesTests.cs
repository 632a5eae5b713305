using MentorBot.CommandLine;
using MentorBot.Testing;

namespace MentorBot.Tests.CommandLine;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Lines_AreConversationsOfTheirOwn()
    {
        var alone = await Answer("""{"id":1,"text":"how long does that take"}""");
        var after = await Answer("""{"id":0,"text":"what is pytorch"}""", """{"id":1,"text":"how long does that take"}""");
        Assert.Equal(alone[0], after[1]);
    }

    [Fact]
    public async Task Reply_KeepsLettersAsTheyAre()
    {
        var line = (await Answer("""{"id":"ü","text":"what is numpy"}"""))[0];
        Assert.StartsWith("""{"id":"ü","outcome":"answer","topics":["skill:numpy#what",""", line, StringComparison.Ordinal);
        Assert.Contains("·", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u00", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_NamesItsLineAndItsId()
    {
        var lines = await Answer("""{"id":1,"text":"hello"}""", """{"id":2}""");
        Assert.StartsWith("""{"id":2,"error":"line 2: no text;""", lines[1], StringComparison.Ordinal);
    }

    private static async Task<string[]> Answer(params string[] lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        await new JsonLines(new Asker(RealContent.Mentor(), RealContent.Edition, new ManualClock())).RunAsync(new StringReader(string.Join('\n', lines)), output, CancellationToken.None);
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
