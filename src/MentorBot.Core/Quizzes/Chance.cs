namespace MentorBot.Core.Quizzes;

/// <summary>Chance that repeats itself: the same seed gives the same numbers on every machine and in every version.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
/// <param name="seed">Where it begins.</param>
public sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>Chance for one thing of several that share a seed.</summary>
    public static Chance For(ulong seed, string name) => new(seed ^ Hash(name));

    /// <summary>A number from 0 to <paramref name="most"/>, that one not included.</summary>
    public int Below(int most) => (int)(Unit() * most);

    /// <summary>A number from 0 to 1, that one not included.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Things in an order of chance.</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> things)
    {
        T[] shuffled = [.. things];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        // Overflow is the point here.
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>FNV-1a of 64 bits: string hashes of the runtime differ from process to process.</summary>
    private static ulong Hash(string text) => text.Aggregate(0xCBF29CE484222325, (hash, letter) => unchecked((hash ^ letter) * 0x100000001B3));
}
