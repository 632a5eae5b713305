using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Telegram.Api;

/// <summary>One thing that happened. Kinds that this project does not read leave all properties empty.</summary>
/// <param name="UpdateId">Rises one by one, except after a silent week.</param>
public sealed record TelegramUpdate(long UpdateId)
{
    /// <summary>A message was sent to the bot or in a group with it.</summary>
    public TelegramMessage? Message { get; init; }

    /// <summary>A button was pressed.</summary>
    public TelegramCallback? CallbackQuery { get; init; }

    /// <summary>The bot was added, removed, blocked or unblocked.</summary>
    public TelegramMembershipChange? MyChatMember { get; init; }

    /// <summary>Somebody answered a poll of ours, or took the answer back.</summary>
    public TelegramPollAnswer? PollAnswer { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    [JsonIgnore]
    public string? Unreadable { get; init; }

    /// <summary>Reads an update; one that cannot be read keeps its id, so that it can be passed over. Null when it has not even that.</summary>
    public static TelegramUpdate? Read(JsonElement json)
    {
        try
        {
            return json.Deserialize(TelegramJson.Default.TelegramUpdate);
        }
        catch (JsonException unreadable)
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
                ? new TelegramUpdate(number) { Unreadable = unreadable.Message }
                : null;
        }
    }
}

/// <summary>A person or a bot.</summary>
public sealed record TelegramUser(long Id, bool IsBot)
{
    /// <summary>The name behind the @; people may have none.</summary>
    public string? Username { get; init; }

    /// <summary>The name that others see.</summary>
    public string FirstName { get => field ?? ""; init; }

    /// <summary>The language of their client, for example <c>en</c> or <c>pt-br</c>.</summary>
    public string? LanguageCode { get; init; }
}

/// <summary>A chat.</summary>
/// <param name="Id">Negative for groups.</param>
/// <param name="Type"><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</param>
public sealed record TelegramChat(long Id, string Type)
{
    /// <summary>Whether it is a chat with one person.</summary>
    [JsonIgnore]
    public bool IsPrivate => Type == "private";

    /// <summary>Whether several people talk there.</summary>
    [JsonIgnore]
    public bool IsGroup => Type is "group" or "supergroup";
}

/// <summary>A message.</summary>
public sealed record TelegramMessage(long MessageId, TelegramChat Chat)
{
    /// <summary>Who wrote it; nobody in channels.</summary>
    public TelegramUser? From { get; init; }

    /// <summary>The thread that it stands in.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>Whether that thread is a topic of a forum.</summary>
    public bool IsTopicMessage { get; init; }

    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>The words below its picture or file.</summary>
    public string? Caption { get; init; }

    /// <summary>What the words mention; null when nothing.</summary>
    public IReadOnlyList<TelegramEntity>? Entities { get; init; }

    /// <inheritdoc cref="Entities"/>
    public IReadOnlyList<TelegramEntity>? CaptionEntities { get; init; }

    /// <summary>The message that it answers.</summary>
    public TelegramMessage? ReplyToMessage { get; init; }

    /// <summary>Present when it opened a forum topic: every message of the topic seems to answer it.</summary>
    public JsonElement? ForumTopicCreated { get; init; }

    /// <summary>The group has this id from now on.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>The group had this id until now.</summary>
    public long? MigrateFromChatId { get; init; }
}

/// <summary>A stretch of a text that means something.</summary>
/// <param name="Type">For example <c>mention</c>.</param>
/// <param name="Offset">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record TelegramEntity(string Type, int Offset, int Length)
{
    /// <summary>Whom a <c>text_mention</c> names.</summary>
    public TelegramUser? User { get; init; }
}

/// <summary>The press of a button.</summary>
public sealed record TelegramCallback(string Id, TelegramUser From)
{
    /// <summary>The message that the button is below; old ones come without their words.</summary>
    public TelegramMessage? Message { get; init; }

    /// <summary>What the button holds.</summary>
    public string? Data { get; init; }
}

/// <summary>The bot's standing in a chat changed.</summary>
public sealed record TelegramMembershipChange(TelegramChat Chat, TelegramUser From, TelegramMember NewChatMember);

/// <summary>A standing in a chat.</summary>
/// <param name="Status"><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>restricted</c>, <c>left</c> or <c>kicked</c>.</param>
public sealed record TelegramMember(string Status);

/// <summary>An answer to a poll.</summary>
/// <param name="PollId">The poll; no chat is named.</param>
/// <param name="OptionIds">The chosen options from 0; none when the answer was taken back.</param>
public sealed record TelegramPollAnswer(string PollId, IReadOnlyList<int> OptionIds)
{
    /// <summary>Who answered; nobody when a chat did so anonymously.</summary>
    public TelegramUser? User { get; init; }
}
