namespace MentorBot.Core.Ports;

/// <summary>How long a store keeps what is not kept for good.</summary>
public sealed record Keeping
{
    /// <summary>Deliveries: 48 hours. Platforms repeat theirs for a day at most.</summary>
    public TimeSpan Deliveries { get; init; } = TimeSpan.FromHours(48);

    /// <summary>The entries of each log; a log that is not named here is kept for good. A name stands also for logs that begin with it and a colon: <c>race</c> for <c>race:1a2b:3</c>.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Logs { get; init; } = new Dictionary<string, TimeSpan>();
}
