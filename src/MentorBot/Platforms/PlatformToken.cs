using System.Buffers;

namespace MentorBot.Platforms;

/// <summary>What is asked of a token before anything connects with it. Its value never appears in a message.</summary>
internal static class PlatformToken
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create(" \t\r\n\"'");

    /// <summary>What is wrong with a token; null when nothing is, or none is set.</summary>
    /// <param name="setting">The setting's name, as people write it.</param>
    /// <param name="token">Its value.</param>
    /// <param name="source">Where people get one.</param>
    public static string? Fault(string setting, string? token, string source) =>
        token is null || !token.AsSpan().ContainsAny(Foreign)
            ? null
            : $"{setting} holds a space or a quotation mark (its value is a secret and not shown); it may be the bare token from {source}, or empty.";
}
