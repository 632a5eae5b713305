namespace MentorBot.Pictures.Raster;

/// <summary>Pixels to draw on. Lengths and places are in points, of which each is <see cref="Scale"/> pixels wide and high; y grows downwards.</summary>
internal sealed class Canvas
{
    public const int Scale = 2;

    private readonly Ink[] pixels;

    /// <summary>A canvas of one colour.</summary>
    public Canvas(double width, double height, Ink ground)
    {
        Width = Snap(width);
        Height = Snap(height);
        pixels = new Ink[Width * Height];
        Array.Fill(pixels, ground);
    }

    /// <summary>Pixels from left to right.</summary>
    public int Width { get; }

    /// <summary>Pixels from top to bottom.</summary>
    public int Height { get; }

    /// <summary>Row by row.</summary>
    public ReadOnlySpan<Ink> Pixels => pixels;

    /// <summary>Lays colour over a pixel; outside the canvas nothing happens.</summary>
    /// <param name="x">Pixels from the left.</param>
    /// <param name="y">Pixels from the top.</param>
    /// <param name="ink">The colour.</param>
    /// <param name="cover">The share of the pixel that is covered; below 0 is nothing, above 1 is all.</param>
    public void Lay(int x, int y, Ink ink, double cover)
    {
        var steps = (int)Math.Round(Math.Clamp(cover, 0, 1) * Ink.FullCover);
        if (steps > 0 && x >= 0 && x < Width && y >= 0 && y < Height)
        {
            ref var pixel = ref pixels[(y * Width) + x];
            pixel = pixel.Under(ink, steps);
        }
    }

    /// <summary>Fills a box, its edges on whole pixels and its corners rounded.</summary>
    /// <param name="box">Where.</param>
    /// <param name="radius">Of the corners, points; at most half the shorter side.</param>
    /// <param name="ink">The colour.</param>
    public void Fill(Box box, double radius, Ink ink)
    {
        var (left, top, right, bottom) = (Snap(box.Left), Snap(box.Top), Snap(box.Right), Snap(box.Bottom));
        var round = Math.Min(radius * Scale, Math.Min(right - left, bottom - top) / 2.0);
        for (var y = top; y < bottom; y++)
        {
            // How far above or below the centres of the corners; in between, the row is full.
            var dy = Math.Max(0, Math.Max(top + round - (y + 0.5), y + 0.5 - (bottom - round)));
            var corner = dy > 0 ? (int)Math.Ceiling(round) : 0;
            for (var x = 0; x < corner; x++)
            {
                var dx = Math.Max(0, round - (x + 0.5));
                var cover = round + 0.5 - Math.Sqrt((dx * dx) + (dy * dy));
                Lay(left + x, y, ink, cover);
                Lay(right - 1 - x, y, ink, cover);
            }

            pixels.AsSpan((y * Width) + left + corner, Math.Max(0, right - left - (2 * corner))).Fill(ink);
        }
    }

    /// <summary>The whole pixel nearest to a place.</summary>
    public static int Snap(double points) => (int)Math.Round(points * Scale, MidpointRounding.AwayFromZero);
}
