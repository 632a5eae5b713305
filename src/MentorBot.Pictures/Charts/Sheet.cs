using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>What sections are drawn on.</summary>
internal sealed record Sheet(Canvas Canvas, Pen Pen);

/// <summary>A part of a picture, as wide as the card and below the one before.</summary>
internal abstract record Section
{
    /// <summary>Its height, points.</summary>
    public abstract double Height { get; }

    /// <summary>Draws it.</summary>
    /// <param name="sheet">On what.</param>
    /// <param name="box">Where: as high as <see cref="Height"/>.</param>
    public abstract void Draw(Sheet sheet, Box box);
}
