namespace MentorBot.Testing.Specifications;

/// <summary>What is forgiven beside the descriptions: nothing.</summary>
internal static class Tolerance
{
    /// <summary>How HTML is named as a mode of marking up, as JSON.</summary>
    public const string ParseModes = "\"HTML\"";

    /// <summary>Fields that may be sent though no request has them.</summary>
    public static IReadOnlyList<string> Echoes { get; } = [];
}
