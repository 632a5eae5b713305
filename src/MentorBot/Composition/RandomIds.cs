using System.Buffers.Binary;
using System.Security.Cryptography;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Ports;

namespace MentorBot.Composition;

/// <summary>Ids and chance from a given source.</summary>
internal sealed class RandomIds(Random random) : IIncidentIds, ILearnerIds
{
    /// <summary>Letters and digits that cannot be misheard or misread for each other (Crockford's).</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly Lock gate = new();

    /// <inheritdoc/>
    string IIncidentIds.Next() => Text(4);

    /// <inheritdoc/>
    LearnerId ILearnerIds.Next() => new(Text(16));

    /// <inheritdoc/>
    public ulong Seed()
    {
        Span<byte> bytes = stackalloc byte[8];
        lock (gate)
        {
            random.NextBytes(bytes);
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <inheritdoc/>
    public string Code() => RandomNumberGenerator.GetString(Alphabet, LinkCode.Length);

    private string Text(int length)
    {
        lock (gate)
        {
            return new string(random.GetItems<char>(Alphabet, length));
        }
    }
}
