namespace MentorBot.Tests.Terminal;

/// <summary>
/// Holds each conversation in <c>Transcripts</c> with the real engine and content. <c>you&gt; </c> lines are typed, the lines below are
/// what must be shown: to the letter, or up to an <c>…</c> at the end; a lone <c>…</c> stands for any lines. <c># </c> lines are notes.
/// </summary>
public sealed class TranscriptTests
{
    private const string You = "you> ";

    public static TheoryData<string> Transcripts =>
        [.. Directory.GetFiles(Repository.At("tests", "MentorBot.Tests", "Transcripts"), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_ComesTrue(string file)
    {
        var lines = await File.ReadAllLinesAsync(Repository.At("tests", "MentorBot.Tests", "Transcripts", file));
        var turns = Turns([.. lines.Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal))]);
        for (var turn = 0; turn < turns.Count; turn++)
        {
            // The conversation so far is held anew, to see what this turn adds to it.
            var before = await Session.Show(new FakeLines(false, [.. turns.Take(turn).Select(t => t.Typed)]));
            var after = await Session.Show(new FakeLines(false, [.. turns.Take(turn + 1).Select(t => t.Typed)]));
            var shown = after[before.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(Matches(turns[turn].Expected, shown), $"{file}: after \"{turns[turn].Typed}\" came\n{string.Join('\n', shown)}\nand not\n{string.Join('\n', turns[turn].Expected)}");
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
        Assert.Equal(matches, Matches(expected.Split('|'), shown.Split('|')));

    private static List<(string Typed, string[] Expected)> Turns(IReadOnlyList<string> lines)
    {
        var turns = new List<(string, string[])>();
        for (var i = 0; i < lines.Count;)
        {
            Assert.StartsWith(You, lines[i], StringComparison.Ordinal);
            var typed = lines[i++][You.Length..];
            var expected = lines.Skip(i).TakeWhile(l => !l.StartsWith(You, StringComparison.Ordinal)).ToArray();
            i += expected.Length;
            turns.Add((typed, expected));
        }

        return turns;
    }

    private static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> shown)
    {
        if (expected.IsEmpty)
        {
            return shown.IsEmpty;
        }

        if (expected[0].Trim() == "…")
        {
            for (var skip = 0; skip <= shown.Length; skip++)
            {
                if (Matches(expected[1..], shown[skip..]))
                {
                    return true;
                }
            }

            return false;
        }

        return !shown.IsEmpty && MatchesLine(expected[0].Trim(), shown[0].Trim()) && Matches(expected[1..], shown[1..]);
    }

    private static bool MatchesLine(string expected, string shown) =>
        expected.EndsWith('…') ? shown.StartsWith(expected[..^1].TrimEnd(), StringComparison.Ordinal) : expected == shown;
}
