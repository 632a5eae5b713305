using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Next">What is to be done.</param>
/// <param name="Why">For the operator.</param>
internal sealed record Parting(AfterClose Next, string Why)
{
    /// <summary>Whether the session stood in between.</summary>
    public bool WasReady { get; init; }

    /// <summary>How long to wait; null leaves it to the backoff.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Set when Discord refuses for good.</summary>
    public GatewayRefusal? Refusal { get; init; }
}
