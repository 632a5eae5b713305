using System.Globalization;
using System.Text.Json;

namespace MentorBot.Discord.Rest;

/// <summary>The headers of an answer that tell of limits; each may be missing.</summary>
/// <param name="Bucket">Names the bucket over routes.</param>
/// <param name="Remaining">How many requests are left.</param>
/// <param name="ResetAfter">Until it fills again.</param>
internal sealed record RateLimitHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter)
{
    private const double Day = 86_400;

    /// <summary>Reads an answer.</summary>
    public static RateLimitHeaders Of(HttpResponseMessage answer) => new(
        Header(answer, "X-RateLimit-Bucket"),
        Number(Header(answer, "X-RateLimit-Remaining")) is { } remaining ? (int)Math.Clamp(remaining, 0, int.MaxValue) : null,
        Number(Header(answer, "X-RateLimit-Reset-After")) is { } after ? TimeSpan.FromSeconds(Math.Clamp(after, 0, Day)) : null);

    /// <summary>Whether a limit was hit that others share: that is nobody's fault.</summary>
    public static bool IsShared(HttpResponseMessage answer) => Header(answer, "X-RateLimit-Scope") == "shared";

    /// <summary>How long a 429 asks to wait, and whether on every route. The body is finer than the header, which is rounded up.</summary>
    public static (TimeSpan Wait, bool Everywhere) Block(HttpResponseMessage answer, JsonElement body)
    {
        var seconds = body.Number("retry_after") ?? Number(Header(answer, "Retry-After")) ?? 1;
        var everywhere = body.Flag("global") || Header(answer, "X-RateLimit-Global") == "true";
        return (TimeSpan.FromSeconds(Math.Clamp(seconds, 0.05, Day)), everywhere);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
