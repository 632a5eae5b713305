using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Telegram.Api;

/// <summary><c>sendMessage</c>: a text in HTML, 1 to 4096 characters after its markup is read.</summary>
public sealed record SendMessage(long ChatId, string Text) : TelegramSend<TelegramSent>("sendMessage", ChatId)
{
    /// <summary>The forum topic; none in other chats.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>How the text is marked up.</summary>
    public string ParseMode => "HTML";

    /// <summary>Previews of links would push the answer off a phone's screen.</summary>
    public LinkPreviewOptions LinkPreviewOptions => LinkPreviewOptions.None;

    /// <summary>Whether it arrives without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>The message that it answers.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>The buttons below it.</summary>
    public InlineKeyboard? ReplyMarkup { get; init; }
}

/// <summary><c>sendPhoto</c>: a picture with a caption in HTML, up to 1024 characters after its markup is read.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Picture">The picture as PNG, up to 10 MB.</param>
public sealed record SendPhoto(long ChatId, [property: JsonIgnore] ReadOnlyMemory<byte> Picture) : TelegramSend<TelegramSent>("sendPhoto", ChatId)
{
    /// <summary>The forum topic; none in other chats.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>The text below it.</summary>
    public string? Caption { get; init; }

    /// <summary>How the caption is marked up.</summary>
    public string ParseMode => "HTML";

    /// <summary>Whether it arrives without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>The message that it answers.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>The buttons below it.</summary>
    public InlineKeyboard? ReplyMarkup { get; init; }

    /// <inheritdoc/>
    internal override TelegramFile File => new("photo", "picture.png", "image/png", Picture);
}

/// <summary><c>sendDocument</c>: a file.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Name">Its name with the ending.</param>
/// <param name="MediaType">For example <c>text/calendar</c>.</param>
/// <param name="Content">Its bytes, up to 50 MB.</param>
public sealed record SendDocument(
    long ChatId, [property: JsonIgnore] string Name, [property: JsonIgnore] string MediaType, [property: JsonIgnore] ReadOnlyMemory<byte> Content) : TelegramSend<TelegramSent>("sendDocument", ChatId)
{
    /// <summary>The forum topic; none in other chats.</summary>
    public long? MessageThreadId { get; init; }

    /// <inheritdoc/>
    internal override TelegramFile File => new("document", Name, MediaType, Content);
}

/// <summary><c>editMessageText</c>: another text, and other buttons, in place.</summary>
public sealed record EditMessageText(long ChatId, long MessageId, string Text) : TelegramSend<TelegramDone>("editMessageText", ChatId)
{
    /// <summary>How the text is marked up.</summary>
    public string ParseMode => "HTML";

    /// <inheritdoc cref="SendMessage.LinkPreviewOptions"/>
    public LinkPreviewOptions LinkPreviewOptions => LinkPreviewOptions.None;

    /// <summary>The buttons below it from now on; null takes them away.</summary>
    public InlineKeyboard? ReplyMarkup { get; init; }

    internal override TelegramDone Read(JsonElement result) => default;

    internal override bool IsSoAlready(string description) => description.Contains("message is not modified", StringComparison.Ordinal);
}

/// <summary><c>editMessageReplyMarkup</c>: other buttons in place.</summary>
public sealed record EditMessageReplyMarkup(long ChatId, long MessageId) : TelegramSend<TelegramDone>("editMessageReplyMarkup", ChatId)
{
    /// <summary>The buttons from now on; null takes them away.</summary>
    public InlineKeyboard? ReplyMarkup { get; init; }

    internal override TelegramDone Read(JsonElement result) => default;

    internal override bool IsSoAlready(string description) => description.Contains("message is not modified", StringComparison.Ordinal);
}

/// <summary><c>sendChatAction</c>: "typing…", for up to five seconds.</summary>
public sealed record SendChatAction(long ChatId) : TelegramRequest<TelegramDone>("sendChatAction")
{
    /// <summary>The forum topic; none in other chats.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>What the chat is told.</summary>
    public string Action => "typing";

    internal override TelegramDone Read(JsonElement result) => default;
}

/// <summary><c>answerCallbackQuery</c>: the press of a button was seen. Without it the client waits, and shows it.</summary>
public sealed record AnswerCallbackQuery(string CallbackQueryId) : TelegramRequest<TelegramDone>("answerCallbackQuery")
{
    /// <summary>Words for the one who pressed, up to 200 characters.</summary>
    public string? Text { get; init; }

    internal override TelegramDone Read(JsonElement result) => default;

    internal override bool IsSoAlready(string description) => description.Contains("query is too old", StringComparison.Ordinal);
}

/// <summary>What was sent.</summary>
/// <param name="MessageId">Its id within the chat.</param>
public sealed record TelegramSent(long MessageId)
{
    /// <summary>The poll that it holds, if any.</summary>
    public TelegramPoll? Poll { get; init; }
}

/// <summary>How links within a text are shown.</summary>
public sealed record LinkPreviewOptions(bool IsDisabled)
{
    /// <summary>As words only.</summary>
    public static LinkPreviewOptions None { get; } = new(true);
}

/// <summary>The message that another answers.</summary>
public sealed record ReplyParameters(long MessageId)
{
    /// <summary>Somebody may have deleted it meanwhile; the answer is sent all the same.</summary>
    public bool AllowSendingWithoutReply => true;
}

/// <summary>Buttons below a message, row by row.</summary>
[method: JsonConstructor]
public sealed record InlineKeyboard([property: JsonPropertyName("inline_keyboard")] IReadOnlyList<IReadOnlyList<InlineButton>> Rows);

/// <summary>A button: it either sends <see cref="CallbackData"/> (1 to 64 bytes) or opens <see cref="Url"/>.</summary>
public sealed record InlineButton(string Text)
{
    /// <summary>What the bot is sent.</summary>
    public string? CallbackData { get; init; }

    /// <summary>What the client opens.</summary>
    public Uri? Url { get; init; }
}
