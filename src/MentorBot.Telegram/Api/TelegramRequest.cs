using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MentorBot.Telegram.Api;

/// <summary>A request to the Bot API; a closed family. Its properties are the fields that go out, named as the API names them.</summary>
/// <typeparam name="T">What Telegram answers with.</typeparam>
public abstract record TelegramRequest<T>
{
    private protected TelegramRequest(string method) => Method = method;

    /// <summary>The API's name of the method.</summary>
    internal string Method { get; }

    /// <summary>How long an answer is waited for.</summary>
    internal virtual TimeSpan Patience => TimeSpan.FromSeconds(30);

    /// <summary>A file to upload beside the fields; null when there is none.</summary>
    internal virtual TelegramFile? File => null;

    /// <summary>Reads the result of an answer.</summary>
    /// <exception cref="JsonException">It is not what the API promises.</exception>
    internal virtual T Read(JsonElement result) =>
        result.Deserialize((JsonTypeInfo<T>)TelegramJson.Default.GetTypeInfo(typeof(T))!) ?? throw new JsonException("The result is null.");

    /// <summary>Whether a refusal says that what was asked is so already.</summary>
    internal virtual bool IsSoAlready(string description) => false;
}

/// <summary>A request that a chat sees something of: such requests share the sending rates.</summary>
public abstract record TelegramSend<T> : TelegramRequest<T>
{
    private protected TelegramSend(string method, long chatId)
        : base(method) => ChatId = chatId;

    /// <summary>The chat; groups have negative ids.</summary>
    public long ChatId { get; init; }

    /// <summary>Who goes first when the rates make requests wait.</summary>
    [JsonIgnore]
    public SendPriority Priority { get; init; } = SendPriority.Interactive;
}

/// <summary>Who goes first when the rates make requests wait.</summary>
public enum SendPriority
{
    /// <summary>Somebody waits for it.</summary>
    Interactive,

    /// <summary>It comes on its own: reminders, digests.</summary>
    Reminder,
}

/// <summary>A file to upload.</summary>
/// <param name="Field">The field that it fills.</param>
/// <param name="Name">Its name, for example <c>progress.png</c>.</param>
/// <param name="MediaType">For example <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record TelegramFile(string Field, string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>The answer of requests that have nothing to tell but that they were done.</summary>
public readonly record struct TelegramDone;
