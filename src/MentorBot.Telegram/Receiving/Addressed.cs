using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Receiving;

/// <summary>Whether a message is for the bot, and its words without the bot's name.</summary>
/// <param name="ToBot">Private, an answer to the bot, or one that mentions it.</param>
/// <param name="Text">The words; null when it has none.</param>
internal readonly record struct Addressed(bool ToBot, string? Text)
{
    /// <summary>Reads a message.</summary>
    public static Addressed Read(TelegramMessage message, BotIdentity bot)
    {
        var words = message.Text ?? message.Caption;
        var entities = (message.Text is null ? message.CaptionEntities : message.Entities) ?? [];
        var mentions = entities.Where(e => Names(words, e, bot)).OrderByDescending(e => e.Offset).ToList();
        foreach (var mention in mentions)
        {
            words = words!.Remove(mention.Offset, mention.Length);
        }

        return new Addressed(message.Chat.IsPrivate || mentions.Count > 0 || AnswersBot(message, bot), words?.Trim());
    }

    /// <summary>Whether it answers the bot. Every message of a forum topic answers the one that opened it, whoever opened it.</summary>
    private static bool AnswersBot(TelegramMessage message, BotIdentity bot) =>
        message.ReplyToMessage is { ForumTopicCreated: null } answered && answered.From?.Id == bot.Id;

    private static bool Names(string? words, TelegramEntity entity, BotIdentity bot)
    {
        if (words is null || entity.Offset < 0 || entity.Length < 1 || entity.Offset > words.Length - entity.Length)
        {
            return false;
        }

        return entity.Type switch
        {
            "mention" => bot.Is(words.AsSpan(entity.Offset + 1, entity.Length - 1)),
            "text_mention" => entity.User?.Id == bot.Id,
            _ => false,
        };
    }
}
