using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Tests.Raster;

public sealed class CanvasTests
{
    private static readonly Ink Ground = Ink.Of(0x000000), Paint = Ink.Of(0xFF8040);

    [Fact]
    public void Fill_SharpBox_CoversItsPixelsAndNoOther()
    {
        var canvas = new Canvas(10, 10, Ground);
        canvas.Fill(new Box(2, 3, 4, 5), 0, Paint);
        Assert.Equal(4 * 5 * Canvas.Scale * Canvas.Scale, Count(canvas, Paint));
        Assert.Equal(Paint, At(canvas, 2 * Canvas.Scale, 3 * Canvas.Scale));
        Assert.Equal(Ground, At(canvas, 6 * Canvas.Scale, 3 * Canvas.Scale));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(30, 10)]
    [InlineData(10.5, 10.5)]
    [InlineData(9.5, 30)]
    public void Fill_RoundBox_IsAlikeOnAllSidesAndAsLargeAsItsShape(double width, double height)
    {
        var canvas = new Canvas(40, 40, Ink.Of(0));
        canvas.Fill(new Box(2, 2, width, height), 100, Ink.Of(0xFFFFFF));
        var (wide, high) = (Canvas.Snap(width), Canvas.Snap(height));
        var covered = 0.0;
        for (var y = 0; y < high; y++)
        {
            for (var x = 0; x < wide; x++)
            {
                var ink = At(canvas, 4 + x, 4 + y);
                Assert.Equal(ink, At(canvas, 4 + wide - 1 - x, 4 + y));
                Assert.Equal(ink, At(canvas, 4 + x, 4 + high - 1 - y));
                covered += ink.Red / 255.0;
            }
        }

        var radius = Math.Min(wide, high) / 2.0;
        var area = (wide * high) - ((4 - Math.PI) * radius * radius);
        Assert.InRange(covered, area * 0.985, area * 1.015);
    }

    [Fact]
    public void Lay_OutsideTheCanvas_DoesNothing()
    {
        var canvas = new Canvas(2, 2, Ground);
        foreach (var (x, y) in new[] { (-1, 0), (0, -1), (canvas.Width, 0), (0, canvas.Height) })
        {
            canvas.Lay(x, y, Paint, 1);
        }

        Assert.Equal(0, Count(canvas, Paint));
    }

    private static Ink At(Canvas canvas, int x, int y) => canvas.Pixels[(y * canvas.Width) + x];

    private static int Count(Canvas canvas, Ink ink) => canvas.Pixels.ToArray().Count(p => p == ink);
}
