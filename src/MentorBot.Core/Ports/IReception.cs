using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Ports;

/// <summary>Takes what people do, from every platform: in order for each person, each delivery once.</summary>
public interface IReception
{
    /// <summary>Decides a turn, commits what came of it and hands the replies to the wire.</summary>
    /// <returns>Once it is committed, so that a platform may forget the delivery.</returns>
    Task<Taken> TakeAsync(Turn turn, CancellationToken cancellation);
}

/// <summary>A turn that was taken.</summary>
/// <param name="Response">What came of it; null for a repeated delivery.</param>
/// <param name="Spoken">Ends when the replies are sent or given up.</param>
public sealed record Taken(Response? Response, Task Spoken);
