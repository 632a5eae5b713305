namespace MentorBot.Discord.Gateway;

/// <summary>How long to wait before connecting again: doubling from one second to a minute, spread by half.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The wait before an attempt.</summary>
    /// <param name="failures">How many attempts failed in a row, from 1.</param>
    /// <param name="random">Spreads the waits of many bots.</param>
    public static TimeSpan Before(int failures, Random random)
    {
        var whole = First * Math.Pow(2, Math.Min(failures - 1, 10));
        return (whole < Longest ? whole : Longest) * (0.5 + random.NextDouble() / 2);
    }
}
