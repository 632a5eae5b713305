using Microsoft.Extensions.Logging;

namespace MentorBot.Telegram;

/// <summary>What the operator hears of Telegram: MB1203 and MB122x.</summary>
internal static partial class Log
{
    [LoggerMessage(1203, LogLevel.Critical, "MB1203 Telegram refused the token ({Description}). Set Telegram__Token to the one BotFather gave you. Telegram is off; what else runs goes on.")]
    public static partial void TokenRefused(ILogger logger, string description);

    [LoggerMessage(1220, LogLevel.Warning, "MB1220 Telegram gave no updates: {Description} Asking again in {Wait}.")]
    public static partial void PollFailed(ILogger logger, string description, TimeSpan wait);

    [LoggerMessage(1221, LogLevel.Information, "MB1221 Telegram answers again after {Failures} failures.")]
    public static partial void PollingAgain(ILogger logger, int failures);

    [LoggerMessage(1222, LogLevel.Warning, "MB1222 Another process polls with the same Telegram token; stop it, or give this one its own. Asking again in {Wait}.")]
    public static partial void PolledElsewhere(ILogger logger, TimeSpan wait);

    [LoggerMessage(1223, LogLevel.Warning, "MB1223 A webhook was set for this bot. It is taken away, since Telegram:Mode asks for polling; no update is lost.")]
    public static partial void WebhookWasSet(ILogger logger);

    [LoggerMessage(1224, LogLevel.Warning, "MB1224 Telegram's update {Update} cannot be read and is passed over: {Why}")]
    public static partial void UnreadableUpdate(ILogger logger, long update, string why);

    [LoggerMessage(1225, LogLevel.Error, "MB1225 Telegram's update {Update} could not be taken; again in {Wait}.")]
    public static partial void UpdateFailed(ILogger logger, Exception failure, long update, TimeSpan wait);

    [LoggerMessage(1226, LogLevel.Error, "MB1226 Telegram's update {Update} failed {Attempts} times and is passed over.")]
    public static partial void UpdateGivenUp(ILogger logger, Exception failure, long update, int attempts);

    [LoggerMessage(1227, LogLevel.Warning, "MB1227 Telegram did not take the list of commands: {Description}")]
    public static partial void CommandsRefused(ILogger logger, string description);

    [LoggerMessage(1228, LogLevel.Warning, "MB1228 Telegram could not be reached to send: {Description}")]
    public static partial void NotSent(ILogger logger, string description);
}
