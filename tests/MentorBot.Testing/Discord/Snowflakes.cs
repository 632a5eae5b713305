using System.Globalization;

namespace MentorBot.Testing.Discord;

/// <summary>Makes ids as Discord does: the time since 2015 in milliseconds, then a counter.</summary>
public sealed class Snowflakes(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;
    private int counter;

    /// <summary>A fresh id of this moment.</summary>
    public string Next() =>
        ((time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22 | (uint)Interlocked.Increment(ref counter) & 0x3FFFFF).ToString(CultureInfo.InvariantCulture);
}
