namespace MentorBot.Content.Sources;

/// <summary>What an unknown word may have meant.</summary>
internal static class Hint
{
    private const int MostListed = 15;

    /// <summary>The nearest known word as <c>; did you mean "x"?</c>; without one, the known words when they are few.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var words = known.ToArray();
        if (Nearest(word, words) is { } nearest)
        {
            return $"; did you mean \"{nearest}\"?";
        }

        return words.Length is > 0 and <= MostListed ? $"; it may be {List(words)}" : "";
    }

    /// <summary>The known word within a third of the letters; null when none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) < least && Distance(word, candidate) is var distance && distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Words for a sentence: <c>a, b or c</c>.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";

    /// <summary>Edits between two words, letter case and a swap of neighbours counting one.</summary>
    private static int Distance(string a, string b)
    {
        int[] before = [], above = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above) = (above, row);
        }

        return above[b.Length];
    }
}
