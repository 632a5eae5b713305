using System.Numerics;

namespace MentorBot.Core.Answers;

/// <summary>Finds the known word that a mistyped one was meant to be: the one that is said most, unless another is much nearer.</summary>
/// <remarks>
/// M. Kernighan, K. Church, W. Gale, "A spelling correction program based on a noisy channel model", 1990. A scan over words of similar length
/// whose letters differ little enough (one XOR and a population count each): no index to build, and some ten microseconds a word for a
/// vocabulary of ten thousand.
/// </remarks>
internal sealed class Typos
{
    /// <summary>By how many e-folds a word must be said more often to be meant at one slip more.</summary>
    private const float Slip = 10;

    /// <summary>The first letter is seldom the wrong one.</summary>
    private const float AnotherFirst = 3;

    /// <summary>Words shorter than this have one mistake, or two that come easily.</summary>
    private const int Long = 7;

    private const float MostOfShort = 1.5f;
    private const float MostOfLong = 3;

    private static readonly uint Vowels = Letters("aeiou");

    private readonly Entry[][] byLength;

    /// <param name="words">Known words with how often each is said, as a logarithm.</param>
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

    /// <summary>The likeliest known word and how sure that is (0 to 1), or null when none is likelier than the word as it stands.</summary>
    /// <param name="word">A word that is not known, in lower case.</param>
    /// <param name="asTyped">How likely it was meant as typed, on the scale of the words' worth.</param>
    public (string Word, float Confidence)? Correct(string word, float asTyped = float.MinValue)
    {
        var most = word.Length switch { < 3 => 0, < 5 => 1, _ => 2 };
        if (most == 0)
        {
            return null;
        }

        var letters = Letters(word);
        Entry best = default;
        var bestScore = asTyped;
        var furthest = word.Length < Long ? MostOfShort : MostOfLong;
        for (var length = Math.Max(3, word.Length - most); length <= word.Length + most && length < byLength.Length; length++)
        {
            foreach (ref readonly var entry in byLength[length].AsSpan())
            {
                // An edit brings at most one letter that the other word lacks; and the first two letters are rarely both wrong.
                if (BitOperations.PopCount(letters & ~entry.Letters) > most || BitOperations.PopCount(entry.Letters & ~letters) > most
                    || !StartsAlike(word, entry.Word) || (word.Length == 3 && !IsEasy(letters, length, entry.Letters)) || Distance(word, entry.Word, most) > most)
                {
                    continue;
                }

                var cost = Slips.Cost(word, entry.Word);
                var score = entry.Worth - (Slip * cost) - (word[0] == entry.Word[0] ? 0 : AnotherFirst);
                if (cost <= furthest && score > bestScore)
                {
                    (best, bestScore) = (entry, score);
                }
            }
        }

        return best.Word is null ? null : (best.Word, Distance(word, best.Word, most) == 1 ? 0.9f : 0.75f);
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

    /// <summary>Of three letters only a swap ("slq"), a vowel left out ("cde") or a double letter ("bok") is forgiven: any other change makes another word.</summary>
    private static bool IsEasy(uint letters, int length, uint meant) =>
        length switch { 3 => letters == meant, 4 => (meant & ~letters & ~Vowels) == 0, _ => false };

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
