using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>What the operator hears of turns and deliveries: MB15xx.</summary>
internal static partial class Log
{
    [LoggerMessage(1501, LogLevel.Error, "MB1501 Incident {Incident}: turn {Delivery} was not committed ({Reason}); the person was told the id.")]
    public static partial void NotCommitted(ILogger logger, Exception? bug, string incident, DeliveryId delivery, string reason);

    [LoggerMessage(1502, LogLevel.Information, "MB1502 {Count} replies that were promised before the last stop are being said now.")]
    public static partial void Owed(ILogger logger, int count);

    [LoggerMessage(1503, LogLevel.Warning, "MB1503 {Platform} never said whether a {Kind} arrived; it is not sent again.")]
    public static partial void InDoubt(ILogger logger, string platform, OutboxKind kind);

    [LoggerMessage(1504, LogLevel.Error, "MB1504 {Platform} refused a message: {Reason}. The person was not answered; this is a bug of the renderer.")]
    public static partial void Refused(ILogger logger, string platform, string reason);

    [LoggerMessage(1505, LogLevel.Error, "MB1505 What was due ({Kind}) broke; it is tried again when its lease ends.")]
    public static partial void DueBroke(ILogger logger, Exception bug, string kind);

    [LoggerMessage(1507, LogLevel.Error, "MB1507 {Kind} could not be shown anew; it is shown at the next change.")]
    public static partial void NotRefreshed(ILogger logger, Exception bug, string kind);

    [LoggerMessage(1508, LogLevel.Warning, "MB1508 What became of a post ({Feature} {Report}) could not be handled, and is not told again.")]
    public static partial void ReportLost(ILogger logger, Exception bug, string feature, string report);

    [LoggerMessage(1506, LogLevel.Error, "MB1506 What is due could not be claimed; it is tried again in a minute.")]
    public static partial void NoClaims(ILogger logger, Exception fault);
}
