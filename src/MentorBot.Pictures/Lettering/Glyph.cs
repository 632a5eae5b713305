namespace MentorBot.Pictures.Lettering;

/// <summary>The drawing of one character: middle lines of strokes in hundredths of the size, y upwards from the baseline.</summary>
/// <param name="Advance">How far it moves on.</param>
/// <param name="Strokes">Straight pieces; curves are cut into short ones.</param>
internal sealed record Glyph(double Advance, IReadOnlyList<Stroke> Strokes)
{
    /// <summary>A drawing of nothing, for what takes no place.</summary>
    public static Glyph Nothing { get; } = new(0, []);

    /// <summary>A space.</summary>
    public static Glyph Space { get; } = new(27, []);

    public double Left => Strokes.Min(s => Math.Min(s.FromX, s.ToX));

    public double Right => Strokes.Max(s => Math.Max(s.FromX, s.ToX));

    public double Bottom => Strokes.Min(s => Math.Min(s.FromY, s.ToY));

    public double Top => Strokes.Max(s => Math.Max(s.FromY, s.ToY));

    /// <summary>This letter with a mark over or below its middle; a narrow letter gets room for it.</summary>
    /// <param name="mark">Drawn around x = 0, at its height over a small letter.</param>
    public Glyph With(Glyph mark)
    {
        const double Apart = 10;
        var more = Math.Max(0, mark.Right - mark.Left + Apart - Advance);
        var middle = (Left + Right + more) / 2;
        var lift = mark.Bottom > 50 ? Math.Max(0, Top - 51) : 0;
        return new Glyph(Advance + more, [.. Strokes.Select(s => s.Moved(more / 2, 0)), .. mark.Strokes.Select(s => s.Moved(middle, lift))]);
    }
}

/// <summary>A straight piece of a stroke.</summary>
internal readonly record struct Stroke(double FromX, double FromY, double ToX, double ToY)
{
    public Stroke Moved(double x, double y) => new(FromX + x, FromY + y, ToX + x, ToY + y);

    /// <summary>The square of the distance of a point from the piece.</summary>
    public double SquareFrom(double x, double y)
    {
        var (dx, dy) = (ToX - FromX, ToY - FromY);
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp((((x - FromX) * dx) + ((y - FromY) * dy)) / length, 0, 1) : 0;
        var (awayX, awayY) = (x - FromX - (along * dx), y - FromY - (along * dy));
        return (awayX * awayX) + (awayY * awayY);
    }
}
