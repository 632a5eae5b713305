namespace MentorBot.Pictures.Raster;

/// <summary>A colour, 8 bits a channel, sRGB.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>The steps between nothing and full cover. Few, so that a whole picture stays within a palette of 256.</summary>
    public const int FullCover = 16;

    /// <summary>A colour written as in a style sheet, without the hash sign.</summary>
    public static Ink Of(uint hex) => new((byte)(hex >> 16), (byte)((hex >> 8) & 0xFF), (byte)(hex & 0xFF));

    /// <summary>This colour with another laid over it.</summary>
    /// <param name="other">The colour on top.</param>
    /// <param name="cover">How much of it covers, 0 to <see cref="FullCover"/>.</param>
    public Ink Under(Ink other, int cover) => new(Mix(Red, other.Red, cover), Mix(Green, other.Green, cover), Mix(Blue, other.Blue, cover));

    private static byte Mix(int below, int above, int cover) => (byte)(((below * (FullCover - cover)) + (above * cover) + (FullCover / 2)) / FullCover);
}
