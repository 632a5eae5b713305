using System.Text.Json;
using MentorBot.Testing.Http;

namespace MentorBot.Testing.Telegram;

/// <summary>Something that goes wrong with one request, because a test wants it to.</summary>
public sealed record TelegramScripted
{
    /// <summary>Whether the request is carried out before it goes wrong.</summary>
    public bool Done { get; private init; }

    /// <summary>What the request waits for first.</summary>
    public Task Until { get; private init; } = Task.CompletedTask;

    /// <summary>What is answered; null for the true answer.</summary>
    public HttpReply? Reply { get; private init; }

    /// <summary>429 with the seconds to wait.</summary>
    public static TelegramScripted TooMany(int seconds) => Error(429, $"Too Many Requests: retry after {seconds}", new { retry_after = seconds });

    /// <summary>409: another process polls.</summary>
    public static TelegramScripted PolledElsewhere() =>
        Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    /// <summary>400: the group is a supergroup now.</summary>
    public static TelegramScripted Migrated(long chat) =>
        Error(400, "Bad Request: group chat was upgraded to a supergroup chat", new { migrate_to_chat_id = chat });

    /// <summary>Any error as the Bot API words it.</summary>
    public static TelegramScripted Error(int code, string description) => new() { Reply = ErrorReply(code, description) };

    /// <summary>An answer that is no JSON, as a proxy gives it.</summary>
    public static TelegramScripted Page(int status) => new() { Reply = new HttpReply(status, "<html>") { ContentType = "text/html" } };

    /// <summary>An answer to the letter.</summary>
    public static TelegramScripted Answer(string json) => new() { Reply = new HttpReply(200, json) };

    /// <summary>The connection is cut; what was asked is not done.</summary>
    public static TelegramScripted Cut() => new() { Reply = HttpReply.CutConnection };

    /// <summary>The connection is cut after what was asked is done: whoever asked cannot know.</summary>
    public static TelegramScripted DoneThenCut() => new() { Done = true, Reply = HttpReply.CutConnection };

    /// <summary>What was asked is done, and 502 is answered.</summary>
    public static TelegramScripted DoneThenBadGateway() => new() { Done = true, Reply = ErrorReply(502, "Bad Gateway") };

    /// <summary>The answer waits.</summary>
    public static TelegramScripted Delayed(Task until) => new() { Until = until };

    internal static HttpReply ErrorReply(int code, string description) =>
        new(code, JsonSerializer.Serialize(new { ok = false, error_code = code, description }));

    private static TelegramScripted Error<T>(int code, string description, T parameters) => new()
    {
        Reply = new HttpReply(code, JsonSerializer.Serialize(new { ok = false, error_code = code, description, parameters })),
    };
}
