using System.Text.RegularExpressions;

namespace MentorBot.Telegram.Receiving;

/// <summary>A text that is a command: <c>/verb arguments</c> or <c>/verb@bot arguments</c>.</summary>
/// <param name="Verb">In lower case.</param>
/// <param name="Bot">The bot that it names, without the @; null when it names none.</param>
/// <param name="Arguments">What stands behind, as typed.</param>
internal sealed partial record CommandText(string Verb, string? Bot, string Arguments)
{
    /// <summary>Reads a text; null when it is no command.</summary>
    public static CommandText? Read(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new CommandText(
                match.Groups["verb"].Value.ToLowerInvariant(),
                match.Groups["bot"] is { Success: true, Value: var bot } ? bot : null,
                text[match.Length..].Trim())
            : null;
    }

    [GeneratedRegex(@"\A/(?<verb>[A-Za-z0-9_]{1,32})(@(?<bot>[A-Za-z0-9_]{1,64}))?(?=\s|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
