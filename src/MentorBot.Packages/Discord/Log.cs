using Microsoft.Extensions.Logging;

namespace MentorBot.Packages.Discord;

/// <summary>What the operator hears of Discord.Net: MB135x.</summary>
internal static partial class Log
{
    [LoggerMessage(1351, LogLevel.Information, "MB1351 Discord.Net ({Source}): {What}")]
    public static partial void Told(ILogger logger, string source, string what);

    [LoggerMessage(1352, LogLevel.Warning, "MB1352 A message of the Discord gateway could not be read and was passed over: {Why}")]
    public static partial void Unreadable(ILogger logger, string why);

    [LoggerMessage(1353, LogLevel.Error, "MB1353 The event {Type} of the Discord gateway broke its reader and was passed over.")]
    public static partial void EventBroke(ILogger logger, Exception bug, string type);

    [LoggerMessage(1354, LogLevel.Warning, "MB1354 The address at which the Discord session is to go on does not answer; asking the main one.")]
    public static partial void ResumeAddressDead(ILogger logger);
}
