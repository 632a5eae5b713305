namespace MentorBot.Telegram.Api;

/// <summary>Tells faults apart.</summary>
internal static class TelegramFaults
{
    /// <summary>A 429 that does not say how long.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    /// <summary>Refusals (400) that mean the chat and not the request. Source: the texts of Telegram's own Bot API server.</summary>
    private static readonly string[] ChatGone =
    [
        "chat not found", "group chat was deactivated", "not enough rights to send", "have no rights to send", "need administrator rights in the",
        "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED", "CHAT_SEND_PLAIN_FORBIDDEN", "PEER_ID_INVALID", "USER_IS_BLOCKED", "INPUT_USER_DEACTIVATED",
        "message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED",
    ];

    /// <summary>The fault of an answer.</summary>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="envelope">The answer; null when it was no JSON of Telegram's.</param>
    /// <param name="retryAfter">The header <c>Retry-After</c>, which proxies set.</param>
    public static TelegramFault Of(int status, TelegramEnvelope? envelope, TimeSpan? retryAfter)
    {
        var description = envelope?.Description ?? $"HTTP {status}";
        var code = envelope is { ErrorCode: > 0 } ? envelope.ErrorCode : status;
        return code switch
        {
            401 or 404 => new TokenRefused(description),
            403 => new Unreachable(description),
            409 => new Conflict(description),
            429 => new RetryAfter(envelope?.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : retryAfter ?? UsualWait, description),
            _ when envelope?.Parameters?.MigrateToChatId is { } chat => new Migrated(chat, description),
            400 when ChatGone.Any(gone => description.Contains(gone, StringComparison.OrdinalIgnoreCase)) => new Unreachable(description),
            >= 300 and < 500 => new Refused(code, description),
            _ => new Ambiguous(description),
        };
    }

    /// <summary>The fault of a request that no answer came to. Messages of the network name host and port, never the path.</summary>
    public static TelegramFault Of(HttpRequestException broken) => broken.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            => new NotSent(broken.Message),
        _ => new Ambiguous(broken.Message),
    };
}
