using System.Text.RegularExpressions;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Receiving;

/// <summary>Turns Discord's own markup in a message into the words that people see.</summary>
internal static partial class MentionText
{
    /// <summary>The words of a message, without the mention of us; other people by name, emoji by name, the rest left out.</summary>
    public static string Read(string content, string self, IReadOnlyList<DiscordUser> mentioned)
    {
        var words = Markup().Replace(content, m =>
        {
            if (m.Groups["user"] is { Success: true, Value: var id })
            {
                return id == self ? "" : mentioned.FirstOrDefault(u => u.Id == id)?.Name ?? "";
            }

            return m.Groups["emoji"] is { Success: true, Value: var emoji } ? emoji : "";
        });
        return words.Trim();
    }

    [GeneratedRegex("<(?:@!?(?<user>[0-9]+)|@&[0-9]+|#[0-9]+|a?:(?<emoji>[A-Za-z0-9_]+):[0-9]+|/[^<>:]+:[0-9]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();
}
