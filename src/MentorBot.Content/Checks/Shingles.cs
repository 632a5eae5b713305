namespace MentorBot.Content.Checks;

/// <summary>The runs of words in a text, as hashes: what two texts share of them tells how alike they are.</summary>
internal static class Shingles
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of every run of words, each once.</summary>
    public static ulong[] Of(string text)
    {
        var words = Hashes(text);
        var runs = new HashSet<ulong>(words.Count);
        for (var i = 0; i + ContentLimits.ShingleWords <= words.Count; i++)
        {
            var run = Seed;
            for (var j = i; j < i + ContentLimits.ShingleWords; j++)
            {
                run = Mix(run, words[j]);
            }

            runs.Add(run);
        }

        return [.. runs];
    }

    private static List<ulong> Hashes(string text)
    {
        var words = new List<ulong>(ContentLimits.MostWords);
        var word = Seed;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                word = Mix(word, char.ToLowerInvariant(letter));
            }
            else if (word != Seed && letter is not ('\'' or '’'))
            {
                words.Add(word);
                word = Seed;
            }
        }

        if (word != Seed)
        {
            words.Add(word);
        }

        return words;
    }

    private static ulong Mix(ulong hash, ulong next) => unchecked((hash ^ next) * Prime);
}
