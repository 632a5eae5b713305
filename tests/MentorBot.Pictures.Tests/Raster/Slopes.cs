using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Tests.Raster;

/// <summary>Canvases painted pixel by pixel.</summary>
internal static class Slopes
{
    /// <summary>Colours that change from left to right and from top to bottom: thousands of them, as filters like it.</summary>
    /// <param name="size">Points, at most 255.</param>
    public static Canvas Canvas(int size)
    {
        var pixels = size * Pictures.Raster.Canvas.Scale;
        return Painted(size, size, i => new Ink((byte)(i % pixels / 2), (byte)(i / pixels / 2), (byte)((i % pixels / 2) ^ (i / pixels / 2))));
    }

    /// <summary>Each pixel by its number.</summary>
    public static Canvas Painted(int width, int height, Func<int, Ink> ink)
    {
        var canvas = new Canvas(width, height, Ink.Of(0));
        for (var i = 0; i < canvas.Width * canvas.Height; i++)
        {
            canvas.Lay(i % canvas.Width, i / canvas.Width, ink(i), 1);
        }

        return canvas;
    }
}
