using System.Runtime.CompilerServices;

namespace MentorBot.Content.Checks;

/// <summary>The runs of words in a text, as hashes: what two texts share of them tells how alike they are.</summary>
internal static class Shingles
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of every run of words, in order; never 0.</summary>
    /// <remarks>Optimised at once: all words of the library pass here in the first second of the process.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong[] Of(string text)
    {
        var words = new ulong[(text.Length / 2) + 1];
        var count = 0;
        var word = Seed;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(letter))
            {
                word = unchecked((word ^ char.ToLowerInvariant(letter)) * Prime);
            }
            else if (word != Seed && letter is not ('\'' or '’'))
            {
                words[count++] = word;
                word = Seed;
            }
        }

        var runs = new ulong[Math.Max(0, count - ContentLimits.ShingleWords + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = Seed;
            for (var j = i; j < i + ContentLimits.ShingleWords; j++)
            {
                run = unchecked((run ^ words[j]) * Prime);
                run ^= run >> 32;
            }

            runs[i] = run | 1;
        }

        return runs;
    }
}
