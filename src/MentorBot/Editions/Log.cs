using MentorBot.Content;
using Microsoft.Extensions.Logging;

namespace MentorBot.Editions;

/// <summary>What the operator hears of content: MB11xx.</summary>
internal static partial class Log
{
    [LoggerMessage(1101, LogLevel.Information, "MB1101 The edited content is live: {Articles} articles, {Passages} passages.")]
    public static partial void ContentLive(ILogger logger, int articles, int passages);

    [LoggerMessage(1102, LogLevel.Warning, "MB1102 {Fault}")]
    public static partial void ContentFault(ILogger logger, ContentFault fault);

    [LoggerMessage(1103, LogLevel.Warning, "MB1103 The edited content has {Count} faults; the content from before stays live. Mend them and save.")]
    public static partial void ContentKept(ILogger logger, int count);

    [LoggerMessage(1105, LogLevel.Warning, "MB1105 The content in force has {Count} faults, named above. It is used all the same; mend them, or the next edit stays out.")]
    public static partial void ContentFaulty(ILogger logger, int count);

    [LoggerMessage(1104, LogLevel.Error, "MB1104 The edited content could not be put in force; the content from before stays live.")]
    public static partial void WatchBroke(ILogger logger, Exception bug);
}
