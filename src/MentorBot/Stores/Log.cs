using Microsoft.Extensions.Logging;

namespace MentorBot.Stores;

/// <summary>What the operator hears of the store: MB14xx.</summary>
internal static partial class Log
{
    // Routine, and status shows the latest: it must not run into a conversation in the terminal.
    [LoggerMessage(1401, LogLevel.Debug, "MB1401 The daily backup is {File}; {Dropped} older ones went.")]
    public static partial void BackedUp(ILogger logger, string file, int dropped);

    [LoggerMessage(1402, LogLevel.Error, "MB1402 There is no daily backup {File}: {Fault} Mend that; it is tried again in an hour.")]
    public static partial void NotBackedUp(ILogger logger, string file, string fault);

    [LoggerMessage(1403, LogLevel.Error, "MB1403 The daily tidying failed; it is tried again in an hour. Nothing is lost: what nobody needs any more stays a while longer.")]
    public static partial void NotTidied(ILogger logger, Exception cause);
}
