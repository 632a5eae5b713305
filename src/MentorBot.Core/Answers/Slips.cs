namespace MentorBot.Core.Answers;

/// <summary>How far a word is from the one that was meant, by what fingers and ears do: swaps and doubled letters come easily, any other letter does not.</summary>
/// <remarks>Fitted to mistyped words from outside: keys next to each other, and a list of how people really misspell.</remarks>
internal static class Slips
{
    /// <summary>Two letters in the wrong order ("pytroch").</summary>
    private const float Swapped = 0.7f;

    /// <summary>A double letter once, or one twice ("comit", "allways").</summary>
    private const float Twin = 0.7f;

    /// <summary>A letter left out ("resarch").</summary>
    private const float LeftOut = 0.75f;

    /// <summary>The key beside ("dats").</summary>
    private const float Beside = 0.9f;

    /// <summary>Another vowel ("seperate").</summary>
    private const float Vowel = 1.2f;

    /// <summary>Any other letter, or one too many.</summary>
    private const float Other = 1.5f;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly bool[] AreBeside = Neighbours();

    /// <summary>The cheapest way from the word that was meant to the typed one; 0 when they are the same.</summary>
    public static float Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        Span<float> before = stackalloc float[meant.Length + 1];
        Span<float> previous = stackalloc float[meant.Length + 1];
        Span<float> current = stackalloc float[meant.Length + 1];
        for (var j = 1; j <= meant.Length; j++)
        {
            previous[j] = previous[j - 1] + LeftOut;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            var t = typed[i - 1];
            current[0] = previous[0] + Other;
            for (var j = 1; j <= meant.Length; j++)
            {
                var m = meant[j - 1];
                var cost = previous[j - 1] + (t == m ? 0 : Wrong(t, m));
                cost = MathF.Min(cost, previous[j] + (i > 1 && t == typed[i - 2] ? Twin : Other));
                cost = MathF.Min(cost, current[j - 1] + (j > 1 && m == meant[j - 2] ? Twin : LeftOut));
                current[j] = i > 1 && j > 1 && t == meant[j - 2] && typed[i - 2] == m ? MathF.Min(cost, before[j - 2] + Swapped) : cost;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[meant.Length];
    }

    private static float Wrong(char typed, char meant) =>
        typed is >= 'a' and <= 'z' && meant is >= 'a' and <= 'z' && AreBeside[((typed - 'a') * 26) + meant - 'a'] ? Beside
        : IsVowel(typed) && IsVowel(meant) ? Vowel
        : Other;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Keys that touch: in a row, and in the row below, which stands half a key to the right.</summary>
    private static bool[] Neighbours()
    {
        var beside = new bool[26 * 26];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var key = 0; key < Rows[row].Length; key++)
            {
                Mark(row, key, row, key + 1);
                Mark(row, key, row + 1, key);
                Mark(row, key, row + 1, key - 1);
            }
        }

        return beside;

        void Mark(int row, int key, int otherRow, int otherKey)
        {
            if (otherRow < Rows.Length && otherKey >= 0 && otherKey < Rows[otherRow].Length)
            {
                var (a, b) = (Rows[row][key] - 'a', Rows[otherRow][otherKey] - 'a');
                beside[(a * 26) + b] = beside[(b * 26) + a] = true;
            }
        }
    }
}
