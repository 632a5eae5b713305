namespace MentorBot.Tests.Terminal;

/// <summary>
/// Holds each conversation in <c>Transcripts</c> with the real engine and content, from Monday 23 November 2026, 09:00 UTC. <c>you&gt; </c> lines are
/// typed, <see cref="Script"/> names the others, the lines below are what must be shown: to the letter, or up to an <c>…</c> at the end; a lone <c>…</c> stands for any lines. <c># </c> lines are notes.
/// What several people do in one place stands in <c>Transcripts/Together</c> (<see cref="Together.TogetherTests"/>).
/// </summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Transcripts =>
        [.. Directory.GetFiles(Repository.At("tests", "MentorBot.Tests", "Transcripts"), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_ComesTrue(string file)
    {
        var turns = Script.Read(await File.ReadAllLinesAsync(Repository.At("tests", "MentorBot.Tests", "Transcripts", file)));
        using var script = new Script(turns);
        await script.PlayAsync();
        foreach (var (turn, all) in turns.Zip(script.Shown))
        {
            var shown = all.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(TranscriptPattern.Matches(turn.Expected.ToArray(), shown), $"{file}: after \"{turn.Line}\" came\n{string.Join('\n', shown)}\nand not\n{string.Join('\n', turn.Expected)}");
        }
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a…", "abc", true)]
    [InlineData("a", "abc", false)]
    [InlineData("a|…", "a|b|c", true)]
    [InlineData("a|…|c", "a|c", true)]
    [InlineData("a|…|c…", "a|b|b|cd", true)]
    [InlineData("a|…|d", "a|b|c", false)]
    [InlineData("a", "a|b", false)]
    public void Pattern_MatchesAsItSays(string expected, string shown, bool matches) =>
        Assert.Equal(matches, TranscriptPattern.Matches(expected.Split('|'), shown.Split('|')));
}
