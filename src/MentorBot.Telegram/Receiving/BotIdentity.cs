namespace MentorBot.Telegram.Receiving;

/// <summary>Who the bot is.</summary>
/// <param name="Id">Its account.</param>
/// <param name="Username">Its name, without the @.</param>
public sealed record BotIdentity(long Id, string Username)
{
    /// <summary>Whether a name, without the @, is the bot's.</summary>
    public bool Is(ReadOnlySpan<char> name) => name.Equals(Username, StringComparison.OrdinalIgnoreCase);
}
