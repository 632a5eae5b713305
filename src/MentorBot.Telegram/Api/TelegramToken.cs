using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Telegram.Api;

/// <summary>The secret that BotFather gave. It is a type of its own so that no log, error or record can print it by accident.</summary>
/// <param name="value">Written <c>digits:letters</c>.</param>
public sealed class TelegramToken(string value)
{
    private readonly string value = value;

    /// <summary>Text without the token, whatever put it there.</summary>
    public string Hide(string text) => value.Length == 0 ? text : text.Replace(value, ToString(), StringComparison.Ordinal);

    /// <summary>What each delivery to a webhook shows in its header: the same for every worker of a bot, and of no help to find the token.</summary>
    /// <returns>64 of <c>0-9a-f</c>.</returns>
    public string WebhookSecret() => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(value), "telegram webhook"u8));

    /// <inheritdoc/>
    public override string ToString() => "(token)";

    /// <summary>Where a method of this bot is, below an API server whose address ends with a slash.</summary>
    /// <remarks>Joined as text: taken as a relative address, what stands before the token's colon would be a scheme.</remarks>
    internal Uri AddressOf(string method, Uri server) => new($"{server.AbsoluteUri}bot{Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal)}/{method}");
}
