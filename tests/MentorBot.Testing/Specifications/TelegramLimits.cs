using System.Text.Json.Nodes;

namespace MentorBot.Testing.Specifications;

/// <summary>The limits that the description tells in English only, for what this project sends. Source: Bot API 10.1, the field's own text.</summary>
/// <remarks>
/// Keyboards are the exception: eight buttons a row and a hundred in all is what clients show; the text names no number.
/// </remarks>
internal static class TelegramLimits
{
    public const int Text = 4096;
    public const int Caption = 1024;
    public const int ButtonsInRow = 8;
    public const int Buttons = 100;

    private const string ParseMode = $$"""{"enum": [{{Tolerance.ParseModes}}, "MarkdownV2", "Markdown"]}""";

    private static readonly Dictionary<string, string> Bounds = new(StringComparer.Ordinal)
    {
        ["getUpdates.limit"] = """{"minimum": 1, "maximum": 100}""",
        ["getUpdates.timeout"] = """{"minimum": 0, "maximum": 50}""",
        ["answerCallbackQuery.text"] = """{"maxLength": 200}""",
        ["answerCallbackQuery.callback_query_id"] = """{"minLength": 1}""",
        ["sendMessage.parse_mode"] = ParseMode,
        ["editMessageText.parse_mode"] = ParseMode,
        ["sendPhoto.parse_mode"] = ParseMode,
        ["setMyCommands.commands"] = """{"maxItems": 100}""",
        ["setMyCommands.language_code"] = """{"pattern": "^([a-z]{2})?$"}""",
        ["BotCommand.command"] = """{"pattern": "^[a-z0-9_]{1,32}$"}""",
        ["BotCommand.description"] = """{"minLength": 1, "maxLength": 256}""",
        ["sendPoll.question"] = """{"minLength": 1, "maxLength": 300}""",
        ["sendPoll.options"] = """{"minItems": 1, "maxItems": 12}""",
        ["sendPoll.type"] = """{"enum": ["quiz", "regular"]}""",
        ["sendPoll.explanation"] = """{"maxLength": 200, "pattern": "^[^\\n]*(\\n[^\\n]*){0,2}$"}""",
        ["sendPoll.open_period"] = """{"minimum": 5, "maximum": 2628000}""",
        ["InputPollOption.text"] = """{"minLength": 1, "maxLength": 100}""",
        ["InlineKeyboardButton.text"] = """{"minLength": 1}""",
        ["InlineKeyboardButton.callback_data"] = """{"minBytes": 1, "maxBytes": 64}""",
        ["InlineKeyboardButton.url"] = """{"format": "uri"}""",
        ["InlineKeyboardButton.style"] = """{"enum": ["danger", "success", "primary"]}""",
        ["setWebhook.url"] = """{"pattern": "^(https://.+)?$"}""",
        ["setWebhook.secret_token"] = """{"pattern": "^[A-Za-z0-9_-]{1,256}$"}""",
        ["setWebhook.max_connections"] = """{"minimum": 1, "maximum": 100}""",
        ["sendChatAction.action"] = """{"enum": ["typing", "upload_photo", "upload_document"]}""",
        ["ForceReply.input_field_placeholder"] = """{"minLength": 1, "maxLength": 64}""",
        ["ReplyParameters.quote"] = """{"maxLength": 1024}""",
    };

    /// <summary>The bounds of a field, as words of a schema.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(string owner, string field) =>
        Bounds.TryGetValue($"{owner}.{field}", out var bounds) ? JsonNode.Parse(bounds)!.AsObject().Select(b => KeyValuePair.Create(b.Key, b.Value?.DeepClone())) : [];
}
