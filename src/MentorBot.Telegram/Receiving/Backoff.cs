namespace MentorBot.Telegram.Receiving;

/// <summary>How long to wait after failures in a row: twice as long each time, from half a second to a minute, and never quite the same.</summary>
/// <param name="random">Gives a number from 0 up to 1.</param>
public sealed class Backoff(Func<double> random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private int failures;

    /// <summary>How many failures there were since the last success.</summary>
    public int Failures => failures;

    /// <summary>The wait after one more failure: between half and all of its turn's time.</summary>
    public TimeSpan Next()
    {
        var full = First * Math.Pow(2, Math.Min(failures, 10));
        failures = Math.Min(failures + 1, 1_000_000);
        return (full < Longest ? full : Longest) * (0.5 + (random() / 2));
    }

    /// <summary>It worked: the next failure is the first.</summary>
    public void Succeeded() => failures = 0;
}
