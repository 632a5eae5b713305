using System.Text.Json;

namespace MentorBot.Telegram.Api;

/// <summary><c>getMe</c>: who the bot is.</summary>
public sealed record GetMe() : TelegramRequest<TelegramUser>("getMe");

/// <summary><c>getUpdates</c>: waits for what people did.</summary>
/// <param name="Offset">One more than the last update taken; what is before it is forgotten. Null for all that waits.</param>
/// <param name="Timeout">How long the server may wait, in seconds, up to 50.</param>
public sealed record GetUpdates(long? Offset, int Timeout) : TelegramRequest<IReadOnlyList<TelegramUpdate>>("getUpdates")
{
    /// <summary>The kinds that are read; always named, since the server remembers the list.</summary>
    public IReadOnlyList<string> AllowedUpdates => Wanted;

    /// <summary>The kinds of updates that this project reads.</summary>
    internal static IReadOnlyList<string> Wanted { get; } = ["message", "callback_query", "my_chat_member", "poll_answer"];

    internal override TimeSpan Patience => TimeSpan.FromSeconds(Timeout + 15);

    internal override IReadOnlyList<TelegramUpdate> Read(JsonElement result) => [.. result.EnumerateArray().Select(TelegramUpdate.Read).OfType<TelegramUpdate>()];
}

/// <summary><c>setWebhook</c>: updates come to an address of ours.</summary>
/// <param name="Url">An HTTPS address.</param>
/// <param name="SecretToken">What each delivery shows in its header, 1 to 256 of <c>A-Za-z0-9_-</c>.</param>
public sealed record SetWebhook(Uri Url, string SecretToken) : TelegramRequest<TelegramDone>("setWebhook")
{
    /// <inheritdoc cref="GetUpdates.AllowedUpdates"/>
    public IReadOnlyList<string> AllowedUpdates => GetUpdates.Wanted;

    internal override TelegramDone Read(JsonElement result) => default;
}

/// <summary><c>deleteWebhook</c>: updates wait to be polled again; none is dropped.</summary>
public sealed record DeleteWebhook() : TelegramRequest<TelegramDone>("deleteWebhook")
{
    internal override TelegramDone Read(JsonElement result) => default;
}

/// <summary><c>getChatMember</c>: what somebody is in a chat.</summary>
public sealed record GetChatMember(long ChatId, long UserId) : TelegramRequest<TelegramMember>("getChatMember");
