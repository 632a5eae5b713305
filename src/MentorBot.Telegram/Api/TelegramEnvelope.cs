using System.Text.Json;

namespace MentorBot.Telegram.Api;

/// <summary>What every answer comes in. Source: Bot API, "Making requests".</summary>
internal sealed record TelegramEnvelope(bool Ok)
{
    public JsonElement Result { get; init; }

    public int ErrorCode { get; init; }

    public string? Description { get; init; }

    public TelegramErrorParameters? Parameters { get; init; }
}

/// <summary>What a program may do about an error.</summary>
internal sealed record TelegramErrorParameters
{
    /// <summary>Seconds to wait.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The group's new id.</summary>
    public long? MigrateToChatId { get; init; }
}
