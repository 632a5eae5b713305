using System.Buffers.Binary;
using System.Security.Cryptography;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>
/// Counts rows by type and sums their SHA-256: two stores with the same rows have the same digest, whatever the order in which they give them.
/// </summary>
public sealed class StoreDigest
{
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly ulong[] sum = new ulong[SHA256.HashSizeInBytes / sizeof(ulong)];

    /// <summary>Rows in all.</summary>
    public long Count => counts.Values.Sum();

    /// <summary>Rows of each type, for example <c>aggregate</c>.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>The sum, hexadecimal.</summary>
    public string Sum => string.Concat(sum.Select(s => $"{s:x16}"));

    /// <summary>Counts and sum on one line, for the operator: <c>3 account, 3 aggregate · 5f…</c>.</summary>
    public override string ToString() => $"{string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))} · {Sum}";

    internal void Add(StoreRecord record) => Add(record, RecordLine.Write(record));

    internal void Add(StoreRecord record, ReadOnlyMemory<byte> line)
    {
        var type = RecordLine.TypeOf(record);
        counts[type] = counts.GetValueOrDefault(type) + 1;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line.Span, hash);
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = unchecked(sum[i] + BinaryPrimitives.ReadUInt64BigEndian(hash[(i * sizeof(ulong))..]));
        }
    }
}
