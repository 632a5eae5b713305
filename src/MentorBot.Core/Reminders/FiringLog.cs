using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;

namespace MentorBot.Core.Reminders;

/// <summary>What became of a reminder, as its log holds it.</summary>
/// <param name="Due">When it was due, UTC.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Outcome">How the last sending ended.</param>
public sealed record FiringOutcome(DateTimeOffset Due, int Attempts, string Outcome)
{
    /// <summary>The outcome when no chat of the person could be reached.</summary>
    public const string Unreachable = "unreachable";
}

/// <summary>The log of reminders.</summary>
public static class FiringLog
{
    /// <summary>Its name.</summary>
    public const string Log = "firings";

    /// <summary>An entry: when it was sent, and what became of it.</summary>
    public static (DateTimeOffset Sent, FiringOutcome Outcome) Read(LogEntry entry) =>
        (entry.At, JsonSerializer.Deserialize(entry.Document.Span, CoreJson.Default.FiringOutcome) ?? throw new JsonException("A firing is null."));

    /// <summary>The entry of a sending.</summary>
    public static LogEntry Write(string owner, DateTimeOffset sent, FiringOutcome outcome) =>
        new(Log, owner, sent, JsonSerializer.SerializeToUtf8Bytes(outcome, CoreJson.Default.FiringOutcome));
}
