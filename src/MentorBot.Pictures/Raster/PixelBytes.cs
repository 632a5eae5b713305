namespace MentorBot.Pictures.Raster;

/// <summary>The pixels of a canvas as a PNG file counts them: one byte each with a palette while 256 colours do, else three.</summary>
/// <param name="Palette">Red, green and blue of each colour in the order of appearance; empty in true colour.</param>
/// <param name="Bytes">Row by row.</param>
/// <param name="Step">Bytes of a pixel.</param>
internal sealed record PixelBytes(byte[] Palette, byte[] Bytes, int Step)
{
    public static PixelBytes Of(Canvas canvas) => Indexed(canvas.Pixels) ?? new PixelBytes([], Colours(canvas.Pixels), 3);

    private static PixelBytes? Indexed(ReadOnlySpan<Ink> pixels)
    {
        var numbers = new Dictionary<Ink, byte>();
        var palette = new List<Ink>();
        var bytes = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            // Most pixels are like the one before: this spares nearly all look-ups.
            if (i > 0 && pixels[i] == pixels[i - 1])
            {
                bytes[i] = bytes[i - 1];
            }
            else if (numbers.TryGetValue(pixels[i], out var number))
            {
                bytes[i] = number;
            }
            else if (palette.Count == 256)
            {
                return null;
            }
            else
            {
                bytes[i] = numbers[pixels[i]] = (byte)palette.Count;
                palette.Add(pixels[i]);
            }
        }

        return new PixelBytes(Colours(palette.ToArray()), bytes, 1);
    }

    private static byte[] Colours(ReadOnlySpan<Ink> inks)
    {
        var bytes = new byte[inks.Length * 3];
        for (var i = 0; i < inks.Length; i++)
        {
            (bytes[i * 3], bytes[(i * 3) + 1], bytes[(i * 3) + 2]) = (inks[i].Red, inks[i].Green, inks[i].Blue);
        }

        return bytes;
    }
}
