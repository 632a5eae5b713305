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
}
