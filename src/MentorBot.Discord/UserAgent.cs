using System.Buffers.Text;
using System.Text;

namespace MentorBot.Discord;

/// <summary>What requests say they come from, in the form that Discord asks for: <c>DiscordBot (address, version)</c>.</summary>
public static class UserAgent
{
    /// <summary>The user agent of a bot. The address is the bot's own page on Discord: whoever hosts it may have no other.</summary>
    /// <param name="token">The bot's token, whose first part is the bot's id and no secret.</param>
    public static string Of(string token) =>
        $"DiscordBot (https://discord.com{Page(token.Split('.')[0])}, {typeof(UserAgent).Assembly.GetName().Version?.ToString(3)})";

    private static string Page(string part)
    {
        var id = Base64Url.IsValid(part) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(part)) : "";
        return id.Length > 0 && id.All(char.IsAsciiDigit) ? $"/users/{id}" : "";
    }
}
