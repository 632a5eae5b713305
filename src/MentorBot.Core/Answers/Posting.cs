namespace MentorBot.Core.Answers;

/// <summary>That a text has a stem, and how much that weighs in it: four bytes, since there are a million of them at 5,000 passages.</summary>
/// <param name="Text">The number of the text; there may be 65,535, ten times what this mentor is meant for.</param>
/// <param name="Share">The weight, 0 to 1, in units of <see cref="Unit"/>.</param>
internal readonly record struct Posting(ushort Text, ushort Share)
{
    /// <summary>What a share of 1 weighs.</summary>
    public const float Unit = 1f / ushort.MaxValue;

    /// <summary>A posting of a weight from 0 to 1.</summary>
    public static Posting Of(int text, float weight) => new((ushort)text, (ushort)MathF.Round(weight / Unit));
}
