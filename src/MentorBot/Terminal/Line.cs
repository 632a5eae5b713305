namespace MentorBot.Terminal;

/// <summary>How a piece of a line is meant; a screen decides what that looks like.</summary>
internal enum Tone
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A title.</summary>
    Title,

    /// <summary>Strong emphasis.</summary>
    Strong,

    /// <summary>Light emphasis.</summary>
    Emphasis,

    /// <summary>Code.</summary>
    Code,

    /// <summary>What is there for who looks for it: small print, rules, addresses.</summary>
    Dim,

    /// <summary>What can be typed: prompts and numbers of choices.</summary>
    Key,
}

/// <summary>Text of one tone.</summary>
internal readonly record struct Piece(string Text, Tone Tone);

/// <summary>One line of a screen.</summary>
internal sealed record Line(IReadOnlyList<Piece> Pieces)
{
    /// <summary>A line of nothing.</summary>
    public static Line Empty { get; } = new([]);

    /// <summary>Its words without any tone.</summary>
    public override string ToString() => string.Concat(Pieces.Select(p => p.Text)).TrimEnd();
}
