namespace MentorBot.Pictures.Raster;

/// <summary>A box, in points.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Left + (Width / 2);

    /// <summary>This box without a margin all around.</summary>
    public Box Within(double margin) => new(Left + margin, Top + margin, Width - (2 * margin), Height - (2 * margin));

    /// <summary>Equal columns of this box from left to right.</summary>
    /// <param name="count">How many.</param>
    /// <param name="gap">Between them.</param>
    public Box[] Columns(int count, double gap)
    {
        var (box, width) = (this, (Width - (gap * (count - 1))) / count);
        return [.. Enumerable.Range(0, count).Select(i => box with { Left = box.Left + (i * (width + gap)), Width = width })];
    }
}
