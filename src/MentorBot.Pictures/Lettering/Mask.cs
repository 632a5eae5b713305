using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Lettering;

/// <summary>How far each pixel is covered by a letter of one size and weight.</summary>
/// <param name="Left">Pixels from the letter's place to the first column.</param>
/// <param name="Top">Pixels from the baseline down to the first row; mostly negative.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Covers">Row by row, 0 to 1.</param>
internal sealed record Mask(int Left, int Top, int Width, double[] Covers)
{
    /// <summary>The mask of a drawing.</summary>
    /// <param name="glyph">The drawing.</param>
    /// <param name="size">Pixels of a hundred of its units.</param>
    /// <param name="weight">The width of a stroke, in its units.</param>
    public static Mask Of(Glyph glyph, double size, double weight)
    {
        if (glyph.Strokes.Count == 0)
        {
            return new Mask(0, 0, 0, []);
        }

        var (scale, reach) = (size / 100, weight * size / 200);
        var (left, right) = ((int)Math.Floor((glyph.Left * scale) - reach - 1), (int)Math.Ceiling((glyph.Right * scale) + reach + 1));
        var (top, bottom) = ((int)Math.Floor((-glyph.Top * scale) - reach - 1), (int)Math.Ceiling((-glyph.Bottom * scale) + reach + 1));
        var (width, height) = (right - left, bottom - top);
        var covers = new double[width * height];
        for (var i = 0; i < covers.Length; i++)
        {
            var (x, y) = ((left + (i % width) + 0.5) / scale, -(top + (i / width) + 0.5) / scale);
            covers[i] = Math.Clamp(reach + 0.5 - (Math.Sqrt(Nearest(glyph, x, y)) * scale), 0, 1);
        }

        return new Mask(left, top, width, covers);
    }

    /// <summary>Lays colour through the mask.</summary>
    /// <param name="canvas">On what.</param>
    /// <param name="x">The letter's place, pixels.</param>
    /// <param name="baseline">Where it stands, pixels.</param>
    /// <param name="ink">The colour.</param>
    public void Lay(Canvas canvas, int x, int baseline, Ink ink)
    {
        for (var i = 0; i < Covers.Length; i++)
        {
            if (Covers[i] > 0)
            {
                canvas.Lay(x + Left + (i % Width), baseline + Top + (i / Width), ink, Covers[i]);
            }
        }
    }

    private static double Nearest(Glyph glyph, double x, double y)
    {
        var nearest = double.MaxValue;
        foreach (var stroke in glyph.Strokes)
        {
            nearest = Math.Min(nearest, stroke.SquareFrom(x, y));
        }

        return nearest;
    }
}
