using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>Colours, letters and lengths (points) that pictures share. One dark card, which looks calm among light and among dark messages.</summary>
internal static class Look
{
    public const double Width = 500, Margin = 10, Padding = 26, Gap = 24;
    public const double CardRadius = 22, TileRadius = 12;

    public static Ink Page { get; } = Ink.Of(0x131A29);

    public static Ink Card { get; } = Ink.Of(0x1D2638);

    public static Ink Tile { get; } = Ink.Of(0x2A354B);

    /// <summary>Of what is not there yet.</summary>
    public static Ink Faint { get; } = Ink.Of(0x222C40);

    public static Ink Text { get; } = Ink.Of(0xF3F6FB);

    public static Ink Quiet { get; } = Ink.Of(0xA9B6CF);

    public static Ink Done { get; } = Ink.Of(0x4ED4A4);

    public static Ink Planned { get; } = Ink.Of(0x337A70);

    /// <summary>Of a day, from nothing up.</summary>
    public static IReadOnlyList<Ink> Shades { get; } = [Tile, Ink.Of(0x235A58), Ink.Of(0x2F8A78), Ink.Of(0x4ED4A4), Ink.Of(0xB5F5DA)];

    /// <summary>Of the first three ranks.</summary>
    public static IReadOnlyList<Ink> Medals { get; } = [Ink.Of(0xF2C14E), Ink.Of(0xB9C6DA), Ink.Of(0xD9935F)];

    public static Hand Title { get; } = Hand.Bold(28);

    public static Hand Number { get; } = Hand.Bold(27);

    public static Hand Section { get; } = Hand.Bold(18);

    public static Hand Body { get; } = Hand.Regular(16);

    public static Hand Strong { get; } = Hand.Bold(16);

    public static Hand Small { get; } = Hand.Regular(13.5);
}
