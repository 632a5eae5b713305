using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>Answers as Discord words them.</summary>
public static class LoopbackReplies
{
    /// <summary>What was asked for.</summary>
    public static LoopbackReply Json(JsonNode body) => new(200, body.ToJsonString());

    /// <summary>An error with Discord's own code.</summary>
    public static LoopbackReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["code"] = code, ["message"] = message }.ToJsonString());

    /// <summary>The answer to a request that came too early.</summary>
    public static LoopbackReply Limited(TimeSpan after, bool everywhere, string scope = "user") =>
        new(429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = after.TotalSeconds, ["global"] = everywhere }.ToJsonString())
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Retry-After"] = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Scope"] = everywhere ? "global" : scope,
            },
        };
}
