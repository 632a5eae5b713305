namespace MentorBot.Core.Answers;

/// <summary>Phrases, found in a run of tokens.</summary>
/// <param name="key">What of a token is compared: its stem, or its name.</param>
internal sealed class PhraseTable<T>(Func<Token, int> key)
{
    private readonly Dictionary<int, List<(int[] Words, T Value)>> byFirst = [];

    public bool IsEmpty => byFirst.Count == 0;

    /// <summary>Adds a phrase; of equal ones the first counts.</summary>
    public void Add(int[] words, T value)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(words[0], out var phrases))
        {
            byFirst.Add(words[0], phrases = []);
        }

        var at = phrases.FindIndex(p => p.Words.Length < words.Length);
        phrases.Insert(at < 0 ? phrases.Count : at, (words, value));
    }

    /// <summary>The longest phrase that starts at a token.</summary>
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

    /// <summary>The phrase that is all of the tokens.</summary>
    public bool TryWhole(List<Token> tokens, out T? value)
    {
        value = default;
        if (tokens.Count == 0 || Longest(tokens, 0) is not var (length, found) || length != tokens.Count)
        {
            return false;
        }

        value = found;
        return true;
    }

    /// <summary>Whether any phrase stands anywhere.</summary>
    public bool Anywhere(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Longest(tokens, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool Matches(List<Token> tokens, int start, int[] words)
    {
        if (start + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (key(tokens[start + i]) != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
