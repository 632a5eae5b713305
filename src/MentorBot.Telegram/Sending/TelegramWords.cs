using MentorBot.Core.Phrases;
using MentorBot.Core.Ports;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Telegram.Rendering;

namespace MentorBot.Telegram.Sending;

/// <summary>What this platform says itself, in groups, when the answer is private.</summary>
/// <param name="editions">The phrases.</param>
/// <param name="bot">Who the bot is; null while it is not known yet.</param>
public sealed class TelegramWords(IEditions editions, Func<BotIdentity?> bot)
{
    /// <summary>The phrases that it says.</summary>
    public static IReadOnlyList<PhraseKey> PhraseKeys { get; } = [new("telegram.privately"), new("telegram.beginfirst"), new("telegram.open")];

    /// <summary>The answer is in the private chat.</summary>
    public TelegramText SentPrivately() => Say("telegram.privately");

    /// <summary>The person has to begin the private chat first.</summary>
    public TelegramText BeginFirst() => Say("telegram.beginfirst");

    private TelegramText Say(string phrase)
    {
        var phrases = editions.Current.Phrases;
        var text = TelegramRenderer.Render(new(phrases.Say(phrase), []))[0];
        return bot() is { } known && DeepLink.To(known.Username) is { } link
            ? text with { Keyboard = new InlineKeyboard([[new InlineButton(phrases.Label("telegram.open")) { Url = link }]]) }
            : text;
    }
}
