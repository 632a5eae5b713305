using System.Text.Json;

namespace MentorBot.Discord.Gateway;

/// <summary>What <c>GET /gateway/bot</c> tells.</summary>
/// <param name="Url">Where to connect.</param>
/// <param name="Shards">How many shards Discord recommends.</param>
/// <param name="Remaining">How many sessions may still be started.</param>
/// <param name="ResetAfter">Until there are more.</param>
/// <param name="Concurrency">How many shards may identify in five seconds.</param>
internal sealed record GatewayLimits(string Url, int Shards, int Remaining, TimeSpan ResetAfter, int Concurrency)
{
    /// <summary>Reads an answer; what is missing is taken at its most ordinary.</summary>
    public static GatewayLimits Read(JsonElement body)
    {
        var limit = body.Child("session_start_limit");
        return new GatewayLimits(
            body.TextOrNull("url") ?? "wss://gateway.discord.gg",
            (int)Math.Clamp(body.Whole("shards") ?? 1, 1, 100_000),
            (int)Math.Clamp(limit.Whole("remaining") ?? 1, 0, int.MaxValue),
            TimeSpan.FromMilliseconds(Math.Clamp(limit.Whole("reset_after") ?? 0, 0, 86_400_000)),
            (int)Math.Clamp(limit.Whole("max_concurrency") ?? 1, 1, 10_000));
    }
}
