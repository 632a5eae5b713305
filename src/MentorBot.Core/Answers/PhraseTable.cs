namespace MentorBot.Core.Answers;

/// <summary>Phrases, found in a run of tokens.</summary>
/// <param name="key">What of a token is compared: its stem, or its name.</param>
internal sealed class PhraseTable<T>(Func<Token, string> key)
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    public bool IsEmpty => byFirst.Count == 0;

    public void Add(IReadOnlyList<string> words, T value)
    {
        if (words.Count == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(words[0], out var phrases))
        {
            byFirst.Add(words[0], phrases = []);
        }

        phrases.Add(([.. words], value));
        phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that starts at a token; of equals the first that was added.</summary>
    public (int Length, T Value)? Longest(List<Token> tokens, int start)
    {
        if (byFirst.TryGetValue(key(tokens[start]), out var phrases))
        {
            foreach (var (words, value) in phrases)
            {
                if (Matches(tokens, start, words))
                {
                    return (words.Length, value);
                }
            }
        }

        return null;
    }

    private bool Matches(List<Token> tokens, int start, string[] words)
    {
        if (start + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!string.Equals(key(tokens[start + i]), words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
