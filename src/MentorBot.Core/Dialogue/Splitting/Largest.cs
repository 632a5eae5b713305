namespace MentorBot.Core.Dialogue.Splitting;

/// <summary>Looks for the largest count that holds.</summary>
internal static class Largest
{
    /// <summary>The largest number from 1 to <paramref name="most"/> that holds, where each smaller one holds too; 0 when none does.</summary>
    /// <remarks>It starts small and doubles: what is asked costs as much as the number is large, and pages are small beside documents.</remarks>
    public static int Where(int most, Func<int, bool> holds)
    {
        var known = 0;
        var asked = Math.Min(1, most);
        while (known < most && holds(asked))
        {
            known = asked;
            asked = (int)Math.Min((long)asked * 2, most);
        }

        for (var open = asked - 1; known < open;)
        {
            var middle = known + ((open - known + 1) / 2);
            (known, open) = holds(middle) ? (middle, open) : (known, middle - 1);
        }

        return known;
    }
}
