namespace MentorBot.Tests.Terminal;

/// <summary>The lines of a transcript, held against what was shown.</summary>
internal static class TranscriptPattern
{
    /// <summary>Whether lines are shown as expected: to the letter, or up to an <c>…</c> at the end; a lone <c>…</c> stands for any lines.</summary>
    public static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> shown)
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
