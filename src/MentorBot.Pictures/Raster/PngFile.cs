using System.Buffers.Binary;
using System.IO.Compression;

namespace MentorBot.Pictures.Raster;

/// <summary>Writes a canvas as a PNG file (W3C, "Portable Network Graphics (PNG) Specification, third edition").</summary>
internal static class PngFile
{
    private const byte TrueColour = 2, Indexed = 3;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    public static byte[] Write(Canvas canvas)
    {
        var pixels = PixelBytes.Of(canvas);
        var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, Header(canvas, pixels.Palette.Length == 0 ? TrueColour : Indexed));
        if (pixels.Palette.Length > 0)
        {
            Chunk(file, "PLTE"u8, pixels.Palette);
        }

        Chunk(file, "IDAT"u8, Packed(RowFilter.Filter(pixels, canvas.Height)));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(Canvas canvas, byte colourType)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        header[8] = 8;
        header[9] = colourType;
        return header;
    }

    private static byte[] Packed(byte[] rows)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(rows);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        }

        return n;
    }
}
