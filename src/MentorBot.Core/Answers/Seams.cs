namespace MentorBot.Core.Answers;

/// <summary>Words that are written as one ("typehints") or as two ("white board") against custom, or because a phone puts spaces where it likes.</summary>
/// <param name="said">Known words with how often each is said, as a logarithm.</param>
internal sealed class Seams(Dictionary<string, float> said)
{
    /// <summary>Two words that are written as one must both be said at least so often.</summary>
    private const float LeastOfParts = -9;

    private const int LongestWhole = 24;

    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> known = said.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The two words, with a space between, that are written as one; null when it is not made of two that are said often.</summary>
    public string? Parts(string word)
    {
        var (best, at) = (LeastOfParts, 0);
        for (var i = 2; i <= word.Length - 3; i++)
        {
            if (known.TryGetValue(word.AsSpan(0, i), out var first) && known.TryGetValue(word.AsSpan(i), out var second) && MathF.Min(first, second) > best)
            {
                (best, at) = (MathF.Min(first, second), i);
            }
        }

        return at == 0 ? null : $"{word[..at]} {word[at..]}";
    }

    /// <summary>The one word that is written as two; null unless it is said more than one of the two.</summary>
    public string? Whole(string first, string second)
    {
        if (first.Length < 2 || second.Length < 2 || first.Length + second.Length > LongestWhole)
        {
            return null;
        }

        Span<char> room = stackalloc char[LongestWhole];
        first.CopyTo(room);
        second.CopyTo(room[first.Length..]);
        var both = room[..(first.Length + second.Length)];
        return known.TryGetValue(both, out var whole)
            && (whole > said.GetValueOrDefault(first, float.MinValue) || whole > said.GetValueOrDefault(second, float.MinValue))
            ? both.ToString()
            : null;
    }
}
