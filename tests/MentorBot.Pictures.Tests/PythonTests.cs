using System.Diagnostics;
using MentorBot.Pictures.Raster;
using MentorBot.Pictures.Tests.Raster;
using MentorBot.Testing.Pictures;

namespace MentorBot.Pictures.Tests;

public sealed class PythonTests
{
    /// <summary>Reads a PNG file with Python's zlib, all five filters, and prints the hash of its pixels.</summary>
    private const string Reader = """
        import hashlib, struct, sys, zlib
        data, at, chunks = open(sys.argv[1], 'rb').read(), 8, {}
        while at < len(data):
            size, kind = struct.unpack('>I4s', data[at:at + 8])
            body = data[at + 8:at + 8 + size]
            assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]
            chunks[kind] = chunks.get(kind, b'') + body
            at += size + 12
        width, height, depth, colour, _, _, laced = struct.unpack('>IIBBBBB', chunks[b'IHDR'])
        assert (depth, laced) == (8, 0) and colour in (2, 3)
        step = 3 if colour == 2 else 1
        raw, stride, above, rows = zlib.decompress(chunks[b'IDAT']), width * step, None, []
        assert len(raw) == (stride + 1) * height
        for y in range(height):
            kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
            above = above or bytes(stride)
            for i in range(stride if kind else 0):
                a, b, c = (row[i - step] if i >= step else 0), above[i], (above[i - step] if i >= step else 0)
                paeth = min((a, b, c), key=lambda v: abs(a + b - c - v))
                row[i] = (row[i] + (0, a, b, (a + b) // 2, paeth)[kind]) & 255
            rows.append(row)
            above = row
        pixels = b''.join(rows)
        if colour == 3:
            palette = [chunks[b'PLTE'][i * 3:i * 3 + 3] for i in range(len(chunks[b'PLTE']) // 3)]
            pixels = b''.join(map(palette.__getitem__, pixels))
        print(hashlib.sha256(pixels).hexdigest())
        """;

    [PythonFact]
    public async Task Draw_Picture_PythonReadsTheSamePixels() => await AssertSame(new PngPictures().Draw(SampleCharts.Nothing));

    [PythonFact]
    public async Task Write_TrueColour_PythonReadsTheSamePixels() => await AssertSame(PngFile.Write(Slopes.Canvas(60)));

    private static async Task AssertSame(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file);
            using var python = Process.Start(PythonFactAttribute.Command("-c", Reader, path))!;
            var output = await python.StandardOutput.ReadToEndAsync();
            Assert.Equal("", await python.StandardError.ReadToEndAsync());
            Assert.Equal(new DecodedPng(file).Hash, output.Trim());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
