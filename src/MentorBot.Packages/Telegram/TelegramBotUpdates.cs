using System.Text.Json;
using MentorBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace MentorBot.Packages.Telegram;

/// <summary>What the library read, as our records.</summary>
internal static class TelegramBotUpdates
{
    /// <summary>Reads an update; one that the library cannot read keeps its id, so that it can be passed over. Null when it has not even that.</summary>
    public static TelegramUpdate? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("update_id", out var id) || !id.TryGetInt64(out var number))
        {
            return null;
        }

        try
        {
            return json.Deserialize<Update>(JsonBotAPI.Options) is { } update ? ToUpdate(update) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or NotSupportedException or NullReferenceException)
        {
            return new TelegramUpdate(number) { Unreadable = unreadable.Message };
        }
    }

    public static TelegramUser ToUser(User user) => new(user.Id, user.IsBot) { FirstName = user.FirstName ?? "", Username = user.Username, LanguageCode = user.LanguageCode };

    public static TelegramMember ToMember(ChatMember member) => new(Word(member.Status));

    private static TelegramUpdate ToUpdate(Update update) => new(update.Id)
    {
        Message = update.Message is { } message ? ToMessage(message) : null,
        CallbackQuery = update.CallbackQuery is { } press
            ? new TelegramCallback(press.Id, ToUser(press.From)) { Message = press.Message is { } below ? ToMessage(below) : null, Data = press.Data }
            : null,
        MyChatMember = update.MyChatMember is { } change
            ? new TelegramMembershipChange(ToChat(change.Chat), ToUser(change.From), ToMember(change.NewChatMember))
            : null,
        PollAnswer = update.PollAnswer is { } answer
            ? new TelegramPollAnswer(answer.PollId, answer.OptionIds) { User = answer.User is { } user ? ToUser(user) : null }
            : null,
    };

    private static TelegramMessage ToMessage(Message message) => new(message.Id, ToChat(message.Chat))
    {
        From = message.From is { } from ? ToUser(from) : null,
        MessageThreadId = message.MessageThreadId,
        IsTopicMessage = message.IsTopicMessage,
        Text = message.Text,
        Caption = message.Caption,
        Entities = ToEntities(message.Entities),
        CaptionEntities = ToEntities(message.CaptionEntities),
        ReplyToMessage = message.ReplyToMessage is { } answered ? ToMessage(answered) : null,
        ForumTopicCreated = message.ForumTopicCreated is null ? null : default(JsonElement),
        MigrateToChatId = message.MigrateToChatId,
        MigrateFromChatId = message.MigrateFromChatId,
    };

    private static TelegramChat ToChat(Chat chat) => new(chat.Id, Word(chat.Type));

    private static TelegramEntity[]? ToEntities(MessageEntity[]? entities) =>
        entities?.Select(e => new TelegramEntity(Word(e.Type), e.Offset, e.Length) { User = e.User is { } user ? ToUser(user) : null }).ToArray();

    /// <summary>A value of the library's as the API says it.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value, JsonBotAPI.Options).GetString() ?? "";
}
