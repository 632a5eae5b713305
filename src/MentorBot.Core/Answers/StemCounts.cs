using System.Runtime.InteropServices;

namespace MentorBot.Core.Answers;

/// <summary>How often a text has each stem.</summary>
internal static class StemCounts
{
    /// <summary>The different stems with their counts, in the order of their numbers; sorts the list.</summary>
    public static (int Stem, int Count)[] Of(List<int> stems)
    {
        stems.Sort();
        var sorted = CollectionsMarshal.AsSpan(stems);
        var different = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            different += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }

        var counts = new (int Stem, int Count)[different];
        var last = -1;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                counts[++last].Stem = sorted[i];
            }

            counts[last].Count++;
        }

        return counts;
    }
}
