namespace MentorBot.Terminal;

/// <summary>What lines are laid out for.</summary>
/// <param name="Width">The most characters of a line; a table that needs more becomes lists.</param>
/// <param name="Wraps">Whether text is broken at that width; where lines are read by programs it runs on.</param>
internal readonly record struct Page(int Width, bool Wraps)
{
    private const int Narrowest = 20;

    /// <summary>The page of output that is no terminal.</summary>
    public static Page Plain { get; } = new(120, false);

    /// <summary>What text may take beside a margin.</summary>
    public int TextWidth(int margin) => Wraps ? Math.Max(Narrowest, Width - margin) : int.MaxValue;
}
