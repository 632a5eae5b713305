namespace MentorBot.Discord.Gateway;

/// <summary>A source of randomness that several shards may ask.</summary>
internal sealed class LockedRandom(Random random) : Random(0)
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public override double NextDouble()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }
}
