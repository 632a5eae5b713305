using MentorBot.Core.Ports;

namespace MentorBot.Composition;

/// <summary>Four characters that cannot be misheard or misread for each other (Crockford's alphabet).</summary>
internal sealed class RandomIncidentIds(Random random) : IIncidentIds
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public string Next()
    {
        lock (gate)
        {
            return new string(random.GetItems<char>(Alphabet, 4));
        }
    }
}
