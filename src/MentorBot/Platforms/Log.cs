using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>What the operator hears of platforms: MB12xx.</summary>
internal static partial class Log
{
    [LoggerMessage(1201, LogLevel.Warning, "MB1201 {Setting} is set, but this version has no {Platform} connection yet: {Platform} stays off.")]
    public static partial void NoConnectionYet(ILogger logger, string setting, string platform);
}
