namespace MentorBot.Telegram.Api;

/// <summary>The secret that BotFather gave. It is a type of its own so that no log, error or record can print it by accident.</summary>
/// <param name="value">Written <c>digits:letters</c>.</param>
public sealed class TelegramToken(string value)
{
    private readonly string value = value;

    /// <summary>Text without the token, whatever put it there.</summary>
    public string Hide(string text) => value.Length == 0 ? text : text.Replace(value, ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "(token)";

    /// <summary>Where a method of this bot is, below an API server whose address ends with a slash.</summary>
    /// <remarks>Joined as text: taken as a relative address, what stands before the token's colon would be a scheme.</remarks>
    internal Uri AddressOf(string method, Uri server) => new($"{server.AbsoluteUri}bot{Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal)}/{method}");
}
