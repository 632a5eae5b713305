using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Rendering;

/// <summary>One message, ready to be sent.</summary>
/// <param name="Html">Its words in Telegram's HTML, within the limit.</param>
/// <param name="Keyboard">Its buttons; null when it has none.</param>
public sealed record TelegramText(string Html, InlineKeyboard? Keyboard);
