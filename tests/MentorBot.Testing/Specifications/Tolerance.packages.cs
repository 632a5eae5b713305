namespace MentorBot.Testing.Specifications;

/// <summary>What is forgiven beside the descriptions: what the libraries write and the platforms take.</summary>
internal static class Tolerance
{
    /// <summary>How HTML is named as a mode of marking up, as JSON.</summary>
    public const string ParseModes = "\"HTML\", \"Html\"";

    /// <summary>Fields of what is received, which Discord.Net sends too, without a value; Discord passes over them.</summary>
    public static IReadOnlyList<string> Echoes { get; } = ["proxy_icon_url", "proxy_url", "channel_types", "default_values", "components[0].options"];
}
