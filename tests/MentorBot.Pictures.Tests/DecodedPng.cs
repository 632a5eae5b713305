using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Pictures.Tests;

/// <summary>A PNG file read back from the specification, by nothing that wrote it.</summary>
internal sealed class DecodedPng
{
    private readonly List<(string Type, byte[] Data)> chunks = [];
    private readonly byte[] raw;
    private readonly byte[] palette;
    private readonly int step;

    public DecodedPng(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var checkedPart = file.AsSpan(at + 4, length + 4);
            Assert.Equal(Crc(checkedPart), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(checkedPart[..4]), checkedPart[4..].ToArray()));
            at += length + 12;
        }

        var header = chunks[0].Data;
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, header[9], 0, 0, 0], header[8..]);
        step = header[9] == 3 ? 1 : 3;
        palette = chunks.Find(c => c.Type == "PLTE").Data ?? [];
        raw = Unfiltered();
    }

    public int Width { get; }

    public int Height { get; }

    public int Colours => palette.Length / 3;

    public IEnumerable<string> Types => chunks.Select(c => c.Type);

    /// <summary>Three bytes a pixel, row by row.</summary>
    public byte[] Pixels => step == 3 ? raw : [.. raw.SelectMany(i => palette.AsSpan(i * 3, 3).ToArray())];

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Pixels));

    private byte[] Unfiltered()
    {
        using var packed = new MemoryStream([.. chunks.Where(c => c.Type == "IDAT").SelectMany(c => c.Data)]);
        using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
        var stride = Width * step;
        var rows = new byte[stride * Height];
        for (var y = 0; y < Height; y++)
        {
            var filter = inflate.ReadByte();
            inflate.ReadExactly(rows, y * stride, stride);
            for (var i = 0; i < stride; i++)
            {
                var at = (y * stride) + i;
                var expected = filter switch
                {
                    0 => 0,
                    1 => i < step ? 0 : rows[at - step],
                    2 => y == 0 ? 0 : rows[at - stride],
                    _ => throw new InvalidDataException($"This program never writes filter {filter}."),
                };
                rows[at] = (byte)((rows[at] + expected) & 0xFF);
            }
        }

        Assert.Equal(-1, inflate.ReadByte());
        return rows;
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
