using System.Text.Json;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <summary>What Discord's errors mean for us (developer docs, "Opcodes and Status Codes").</summary>
internal static class RestErrors
{
    /// <summary>How long to wait where Discord does not say.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>The failure that an answer with an error is.</summary>
    /// <param name="call">What was asked.</param>
    /// <param name="status">The HTTP status, 400 or more.</param>
    /// <param name="body">The body as JSON; Undefined when it was none.</param>
    public static DiscordFailure Read(RestCall call, int status, JsonElement body)
    {
        var code = (int)Math.Clamp(body.Whole("code") ?? 0, 0, int.MaxValue);
        return Of(call.ToString(), call.OfInteraction, status, code, $"{body.Text("message")}{Place(body.Child("errors"))}");
    }

    /// <summary>The failure that an error is.</summary>
    /// <param name="asked">What was asked, free of secrets.</param>
    /// <param name="ofInteraction">Whether an interaction's token authenticated it.</param>
    /// <param name="status">The HTTP status, 400 or more.</param>
    /// <param name="code">Discord's own code; 0 when there was none.</param>
    /// <param name="words">Discord's words.</param>
    public static DiscordFailure Of(string asked, bool ofInteraction, int status, int code, string words)
    {
        var kind = KindOf(ofInteraction, status, code);
        return new DiscordFailure(kind, $"{asked}: {status} {code} {words}", code) { RetryAfter = kind == FailureKind.RetryAfter ? Pause : default };
    }

    private static FailureKind KindOf(bool ofInteraction, int status, int code) => (status, code) switch
    {
        (401, _) when !ofInteraction => FailureKind.TokenRefused,
        (_, 40060) => FailureKind.AlreadyAnswered,
        (_, 10015 or 10062 or 50027) => FailureKind.Expired,
        (_, 20016 or 20028 or 40062 or 130000 or 40003) => FailureKind.RetryAfter,
        (_, 50001 or 50013) => FailureKind.NotPermitted,
        (_, 10003 or 10004 or 10008 or 10013 or 30046 or 50007 or 50278 or 50083 or 50005) => FailureKind.Unreachable,
        ( >= 500, _) => FailureKind.Unknown,
        (401 or 404, _) when ofInteraction => FailureKind.Expired,
        (403, _) => FailureKind.NotPermitted,
        (404, _) => FailureKind.Unreachable,
        _ => FailureKind.Refused,
    };

    /// <summary>The first place that Discord complains of in a body, for example <c> at embeds.0.title: too long</c>.</summary>
    private static string Place(JsonElement errors, string path = "")
    {
        if (!errors.IsObject())
        {
            return "";
        }

        foreach (var fault in errors.Items("_errors"))
        {
            return $" at {path.TrimStart('.')}: {fault.Text("message")}";
        }

        return errors.EnumerateObject().Select(p => Place(p.Value, $"{path}.{p.Name}")).FirstOrDefault(p => p.Length > 0) ?? "";
    }
}
