using System.Numerics;

namespace MentorBot.Core.Answers;

/// <summary>Finds the known word that a mistyped one was meant to be.</summary>
/// <remarks>
/// A scan over words of similar length whose letters differ little enough (one XOR and a population count each): no index to build,
/// and some ten microseconds a word for a vocabulary of ten thousand.
/// </remarks>
internal sealed class Typos
{
    private readonly Entry[][] byLength;

    /// <param name="words">Known words with how much each is worth as a guess: names of subjects most, then by frequency.</param>
    public Typos(IEnumerable<KeyValuePair<string, float>> words)
    {
        var longest = 0;
        var entries = words.Where(w => w.Key.Length >= 3).Select(w => new Entry(w.Key, Letters(w.Key), w.Value)).ToList();
        foreach (var entry in entries)
        {
            longest = Math.Max(longest, entry.Word.Length);
        }

        byLength = new Entry[longest + 1][];
        foreach (var group in entries.GroupBy(e => e.Word.Length))
        {
            byLength[group.Key] = [.. group];
        }

        for (var i = 0; i < byLength.Length; i++)
        {
            byLength[i] ??= [];
        }
    }

    /// <summary>The likeliest known word and how sure that is (0 to 1), or null when nothing is near.</summary>
    public (string Word, float Confidence)? Correct(string word)
    {
        var most = word.Length switch { < 3 => 0, < 7 => 1, _ => 2 };
        if (most == 0)
        {
            return null;
        }

        var letters = Letters(word);
        Entry best = default;
        var bestScore = float.MinValue;
        var bestDistance = 0;
        for (var length = Math.Max(3, word.Length - most); length <= word.Length + most && length < byLength.Length; length++)
        {
            foreach (ref readonly var entry in byLength[length].AsSpan())
            {
                // An edit brings at most one letter that the other word lacks; and the first two letters are rarely both wrong.
                if (BitOperations.PopCount(letters & ~entry.Letters) > most || BitOperations.PopCount(entry.Letters & ~letters) > most
                    || !StartsAlike(word, entry.Word))
                {
                    continue;
                }

                var distance = Distance(word, entry.Word, most);
                // Of three letters only a swap is forgiven ("slq"): one letter changed makes another word.
                if (distance > most || (word.Length == 3 && (length != 3 || letters != entry.Letters)))
                {
                    continue;
                }

                var score = entry.Worth - (3f * distance) - (word[0] == entry.Word[0] ? 0 : 1.5f);
                if (score > bestScore)
                {
                    (best, bestScore, bestDistance) = (entry, score, distance);
                }
            }
        }

        return bestScore == float.MinValue ? null : (best.Word, bestDistance == 1 ? 0.9f : 0.75f);
    }

    /// <summary>Optimal string alignment distance (insert, delete, replace, swap neighbours), given up above <paramref name="most"/>.</summary>
    internal static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
                smallest = Math.Min(smallest, value);
            }

            if (smallest > most)
            {
                return most + 1;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[b.Length];
    }

    private static bool StartsAlike(string a, string b) => a[0] == b[0] || a[0] == b[1] || a[1] == b[0] || a[1] == b[1];

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        }

        return letters;
    }

    private readonly record struct Entry(string Word, uint Letters, float Worth);
}
