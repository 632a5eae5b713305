using System.Text.Json.Serialization;

namespace MentorBot.Telegram.Api;

/// <summary>Reads and writes what the Bot API speaks; nothing is found by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(DeleteMyCommands))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(IReadOnlyList<BotCommand>))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(SendDocument))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(SendPoll))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(StopPoll))]
[JsonSerializable(typeof(TelegramEnvelope))]
[JsonSerializable(typeof(TelegramMember))]
[JsonSerializable(typeof(TelegramPoll))]
[JsonSerializable(typeof(TelegramSent))]
[JsonSerializable(typeof(TelegramUpdate))]
internal sealed partial class TelegramJson : JsonSerializerContext;
