namespace MentorBot.Core.Answers;

/// <summary>Phrases of stems, found in a run of tokens.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Stems, T Value)>> byFirst = new(StringComparer.Ordinal);

    public bool IsEmpty => byFirst.Count == 0;

    public void Add(IReadOnlyList<string> stems, T value)
    {
        if (stems.Count == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(stems[0], out var phrases))
        {
            byFirst.Add(stems[0], phrases = []);
        }

        phrases.Add(([.. stems], value));
        phrases.Sort((a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
    }

    /// <summary>The longest phrase that starts at a token; of equals the first that was added.</summary>
    public (int Length, T Value)? Longest(List<Token> tokens, int start)
    {
        if (byFirst.TryGetValue(tokens[start].Stem, out var phrases))
        {
            foreach (var (stems, value) in phrases)
            {
                if (Matches(tokens, start, stems))
                {
                    return (stems.Length, value);
                }
            }
        }

        return null;
    }

    /// <summary>Every phrase that starts at a token.</summary>
    public IEnumerable<(int Length, T Value)> All(List<Token> tokens, int start)
    {
        if (!byFirst.TryGetValue(tokens[start].Stem, out var phrases))
        {
            yield break;
        }

        foreach (var (stems, value) in phrases)
        {
            if (Matches(tokens, start, stems))
            {
                yield return (stems.Length, value);
            }
        }
    }

    private static bool Matches(List<Token> tokens, int start, string[] stems)
    {
        if (start + stems.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < stems.Length; i++)
        {
            if (!string.Equals(tokens[start + i].Stem, stems[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
