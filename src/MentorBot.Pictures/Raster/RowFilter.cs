namespace MentorBot.Pictures.Raster;

/// <summary>
/// Filters rows for a better packing, as the specification advises: with a palette not at all, in true colour by that of
/// None, Sub and Up whose bytes are nearest to zero.
/// </summary>
internal static class RowFilter
{
    private const byte None = 0, Sub = 1, Up = 2;

    /// <summary>All rows, each with its filter's number before it.</summary>
    public static byte[] Filter(PixelBytes pixels, int height)
    {
        var stride = pixels.Bytes.Length / height;
        var rows = new byte[(stride + 1) * height];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Bytes.AsSpan(y * stride, stride);
            Write(rows.AsSpan(y * (stride + 1), stride + 1), pixels.Step == 1 ? None : Best(row, above, pixels.Step), row, above, pixels.Step);
            above = row;
        }

        return rows;
    }

    private static byte Best(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step)
    {
        int none = 0, sub = 0, up = 0;
        for (var i = 0; i < row.Length; i++)
        {
            none += FromZero(row[i]);
            sub += FromZero(row[i] - Left(row, i, step));
            up += FromZero(row[i] - above[i]);
        }

        return up <= sub && up <= none ? Up : sub <= none ? Sub : None;
    }

    private static void Write(Span<byte> line, byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step)
    {
        line[0] = filter;
        for (var i = 0; i < row.Length; i++)
        {
            var expected = filter switch
            {
                Sub => Left(row, i, step),
                Up => above[i],
                _ => 0,
            };
            line[i + 1] = (byte)((row[i] - expected) & 0xFF);
        }
    }

    private static int Left(ReadOnlySpan<byte> row, int i, int step) => i < step ? 0 : row[i - step];

    /// <summary>How far a difference is from zero as a signed byte.</summary>
    private static int FromZero(int difference) => Math.Min(difference & 0xFF, -difference & 0xFF);
}
