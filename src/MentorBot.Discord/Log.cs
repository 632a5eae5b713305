using Microsoft.Extensions.Logging;

namespace MentorBot.Discord;

/// <summary>What the operator hears of Discord: MB13xx.</summary>
internal static partial class Log
{
    [LoggerMessage(1301, LogLevel.Information, "MB1301 Discord shard {Shard}/{Shards}: a new session, in {Guilds} servers.")]
    public static partial void Identified(ILogger logger, int shard, int shards, int guilds);

    [LoggerMessage(1302, LogLevel.Information, "MB1302 Discord shard {Shard}: the session goes on.")]
    public static partial void Resumed(ILogger logger, int shard);

    [LoggerMessage(1303, LogLevel.Information, "MB1303 Discord shard {Shard}: {Why}; connecting again in {Wait}.")]
    public static partial void Reconnecting(ILogger logger, int shard, string why, TimeSpan wait);

    [LoggerMessage(1304, LogLevel.Critical, "MB1304 Discord refuses this bot ({Code}). {Cure} Discord is off; the rest goes on.")]
    public static partial void Refused(ILogger logger, int code, string cure);

    [LoggerMessage(1305, LogLevel.Warning, "MB1305 Discord allows no new session for {Wait}: waiting.")]
    public static partial void NoSessionsLeft(ILogger logger, TimeSpan wait);

    [LoggerMessage(1306, LogLevel.Warning, "MB1306 A message of the Discord gateway could not be read and was passed over ({Bytes} bytes).")]
    public static partial void UnreadableFrame(ILogger logger, int bytes);

    [LoggerMessage(1307, LogLevel.Error, "MB1307 More comes from Discord than is worked off: {Event} was dropped, {Count} so far.")]
    public static partial void Overflowed(ILogger logger, string @event, long count);

    [LoggerMessage(1308, LogLevel.Error, "MB1308 The event {Type} of the Discord gateway broke its reader and was passed over.")]
    public static partial void EventBroke(ILogger logger, Exception bug, string type);

    [LoggerMessage(1311, LogLevel.Debug, "MB1311 Discord {Route} again in {Wait}: {Why}")]
    public static partial void Repeating(ILogger logger, string route, string why, TimeSpan wait);

    [LoggerMessage(1312, LogLevel.Critical, "MB1312 Discord refused the token (401). Set Discord__Token to the developer portal's; this one is not sent again.")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(1313, LogLevel.Error, "MB1313 Discord {Route} is held back for {Wait}: too many refusals in ten minutes would ban this address.")]
    public static partial void TooManyRefusals(ILogger logger, string route, TimeSpan wait);

    [LoggerMessage(1314, LogLevel.Debug, "MB1314 Discord was not told something ({Kind}): {Why}")]
    public static partial void NotSent(ILogger logger, Transport.FailureKind kind, string why);

    [LoggerMessage(1321, LogLevel.Warning, "MB1321 {Interaction} could not be answered in time: {Why}")]
    public static partial void NotAcknowledged(ILogger logger, string interaction, string why);

    [LoggerMessage(1322, LogLevel.Information, "MB1322 Discord commands registered: {Count}.")]
    public static partial void CommandsRegistered(ILogger logger, int count);

    [LoggerMessage(1323, LogLevel.Warning, "MB1323 Discord did not take the commands: {Why}")]
    public static partial void CommandsNotRegistered(ILogger logger, string why);
}
