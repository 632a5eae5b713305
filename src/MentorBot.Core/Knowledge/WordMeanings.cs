using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace MentorBot.Core.Knowledge;

/// <summary>
/// The direction that each word points in, learnt from the example questions: words that people use to ask for the same passages point the same way.
/// The file is written by <c>tests/MentorBot.Benchmarks train</c>; a word that it lacks gets a direction of its own, and is then like itself alone.
/// </summary>
public sealed class WordMeanings
{
    /// <summary>How many numbers a direction has.</summary>
    public const int Dimensions = 128;

    private static readonly byte[] Mark = "MEANING1"u8.ToArray();

    private readonly Dictionary<string, int> rows;
    private readonly ReadOnlyMemory<byte> directions;

    private WordMeanings(Dictionary<string, int> rows, ReadOnlyMemory<byte> directions)
    {
        this.rows = rows;
        this.directions = directions;
    }

    /// <summary>Nothing learnt: every word is like itself alone.</summary>
    public static WordMeanings Empty { get; } = new([], default);

    /// <summary>Reads a file; null when it is none of this kind.</summary>
    /// <remarks>The mark, the number of words, the words (a byte for the length, then UTF-8), their directions (128 signed bytes each).</remarks>
    public static WordMeanings? Read(ReadOnlyMemory<byte> file)
    {
        var rest = file.Span;
        if (!rest.StartsWith(Mark) || rest.Length < Mark.Length + sizeof(int))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(rest[Mark.Length..]);
        rest = rest[(Mark.Length + sizeof(int))..];
        var known = new Dictionary<string, int>(Math.Clamp(count, 0, rest.Length), StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            if (rest.IsEmpty || rest.Length <= rest[0])
            {
                return null;
            }

            known[Encoding.UTF8.GetString(rest.Slice(1, rest[0]))] = row;
            rest = rest[(1 + rest[0])..];
        }

        return rest.Length == (long)count * Dimensions ? new WordMeanings(known, file[^rest.Length..]) : null;
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="words">Words of at most 255 bytes, each with its direction of any length.</param>
    public static byte[] Write(IReadOnlyCollection<KeyValuePair<string, float[]>> words)
    {
        using var file = new MemoryStream();
        file.Write(Mark);
        Span<byte> count = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, words.Count);
        file.Write(count);
        foreach (var (word, _) in words)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            file.WriteByte(checked((byte)bytes.Length));
            file.Write(bytes);
        }

        // One scale for all: how long a direction is tells how much the word counts.
        var scale = sbyte.MaxValue / words.Max(w => w.Value.Max(MathF.Abs));
        foreach (var (_, direction) in words)
        {
            file.Write(MemoryMarshal.AsBytes<sbyte>(Array.ConvertAll(direction, d => (sbyte)MathF.Round(d * scale))));
        }

        return file.ToArray();
    }

    /// <summary>The direction of a word.</summary>
    public ReadOnlySpan<sbyte> Of(string stem) =>
        rows.TryGetValue(stem, out var row)
            ? MemoryMarshal.Cast<byte, sbyte>(directions.Span.Slice(row * Dimensions, Dimensions))
            : Own(stem);

    /// <summary>A direction that follows from the letters alone: those of two words have almost a right angle.</summary>
    private static sbyte[] Own(string stem)
    {
        var state = 14695981039346656037UL;
        foreach (var letter in stem)
        {
            state = unchecked((state ^ letter) * 1099511628211UL);
        }

        var own = new sbyte[Dimensions];
        for (var d = 0; d < own.Length; d++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            own[d] = (sbyte)((state >> 40 & 1) == 0 ? -OwnLength : OwnLength);
        }

        return own;
    }

    /// <summary>Each number of such a direction: about what the learnt ones have.</summary>
    private const sbyte OwnLength = 11;
}
