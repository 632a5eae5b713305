using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Tests.Raster;

public sealed class PngFileTests
{
    [Fact]
    public void Write_FewColours_GivesAPaletteAndEveryPixel()
    {
        var canvas = Slopes.Painted(40, 30, i => Ink.Of((uint)(i % 256) * 0x010101));
        var png = new DecodedPng(PngFile.Write(canvas));
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], png.Types);
        Assert.Equal(256, png.Colours);
        AssertSame(canvas, png);
    }

    [Fact]
    public void Write_OneColourTooMany_GivesTrueColourAndEveryPixel()
    {
        var canvas = Slopes.Painted(40, 30, i => Ink.Of((uint)(i % 257) * 251));
        var png = new DecodedPng(PngFile.Write(canvas));
        Assert.Equal(["IHDR", "IDAT", "IEND"], png.Types);
        AssertSame(canvas, png);
    }

    [Fact]
    public void Write_Slopes_PacksThemByFilters()
    {
        var canvas = Slopes.Canvas(200);
        var file = PngFile.Write(canvas);
        AssertSame(canvas, new DecodedPng(file));
        Assert.InRange(file.Length, 1, canvas.Width * canvas.Height * 3 / 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Write_Noise_GivesEveryPixel(int seed)
    {
        var random = new Random(seed);
        var canvas = Slopes.Painted(1 + random.Next(60), 1 + random.Next(60), _ => Ink.Of((uint)random.Next(0x1000000)));
        AssertSame(canvas, new DecodedPng(PngFile.Write(canvas)));
    }

    private static void AssertSame(Canvas canvas, DecodedPng png)
    {
        Assert.Equal((canvas.Width, canvas.Height), (png.Width, png.Height));
        Assert.True(canvas.Pixels.ToArray().SelectMany(i => new[] { i.Red, i.Green, i.Blue }).SequenceEqual(png.Pixels));
    }
}
