using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>What the operator hears of platforms: MB12xx.</summary>
internal static partial class Log
{
    [LoggerMessage(1202, LogLevel.Information, "MB1202 {Platform} is on as {Name}.")]
    public static partial void PlatformOn(ILogger logger, string platform, string name);

    [LoggerMessage(1203, LogLevel.Critical, "MB1203 {Platform} refused the token ({Description}). Set {Setting} to the one from {Source}. {Platform} is off; what else runs goes on.")]
    public static partial void TokenRefused(ILogger logger, string platform, string description, string setting, string source);

    [LoggerMessage(1204, LogLevel.Warning, "MB1204 {Platform} could not be reached: {Description} Trying again in {Wait}.")]
    public static partial void NotReached(ILogger logger, string platform, string description, TimeSpan wait);

    [LoggerMessage(1205, LogLevel.Critical, "MB1205 No platform is left that works: the program ends. Mend what is named above and start again.")]
    public static partial void AllDead(ILogger logger);

    [LoggerMessage(1206, LogLevel.Information, "MB1206 Telegram brings updates to {Host}; this process listens on {Listen}.")]
    public static partial void WebhookSet(ILogger logger, string host, Uri listen);

    [LoggerMessage(1207, LogLevel.Critical, "MB1207 Nothing can listen on {Listen}: {Why} Set Telegram__WebhookListen to a free address. Telegram is off; what else runs goes on.")]
    public static partial void NotListening(ILogger logger, Uri listen, string why);

    [LoggerMessage(1208, LogLevel.Critical, "MB1208 Telegram does not take the webhook at {Host}: {Why} Mend Telegram__WebhookUrl. Telegram is off; what else runs goes on.")]
    public static partial void WebhookRefused(ILogger logger, string host, string why);

    [LoggerMessage(1209, LogLevel.Warning, "MB1209 Telegram's update {Update} cannot be read and is passed over: {Why}")]
    public static partial void UnreadableUpdate(ILogger logger, long? update, string? why);

    [LoggerMessage(1210, LogLevel.Error, "MB1210 Telegram's update {Update} could not be taken; Telegram brings it again.")]
    public static partial void UpdateFailed(ILogger logger, Exception failure, long update);

    [LoggerMessage(1211, LogLevel.Warning, "MB1211 The sessions with Discord cannot be kept for the next start: {Why}")]
    public static partial void SessionsNotKept(ILogger logger, string why);
}
