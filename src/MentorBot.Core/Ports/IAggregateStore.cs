using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;

namespace MentorBot.Core.Ports;

/// <summary>What turns read, and the one way in which anything is written.</summary>
/// <remarks>
/// Any number of callers at once. A commit that was acknowledged survives a kill and a power cut (embedded stores flush before they answer),
/// and every later read sees it. Instants are kept to the millisecond.
/// </remarks>
public interface IAggregateStore
{
    /// <summary>Whose account it is; null for an account that belongs to nobody yet.</summary>
    Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation);

    /// <summary>An aggregate as it stands; null when there is none.</summary>
    Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation);

    /// <summary>Whether a delivery was committed before; kept for 48 hours.</summary>
    Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation);

    /// <summary>All rows of a kind that belong to an owner, by id.</summary>
    Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation);

    /// <summary>The entries of a log that belong to an owner, latest first.</summary>
    /// <param name="log">The log's name.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation);

    /// <summary>All entries of a log, oldest first; those of one instant in the order of their commits.</summary>
    IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, CancellationToken cancellation);

    /// <summary>Writes everything of a turn, or nothing.</summary>
    /// <param name="commit">What to write.</param>
    /// <param name="cancellation">Gives up as long as the writing has not begun: a cancelled commit wrote nothing.</param>
    /// <exception cref="StorageFullException">Nothing was written: there is no room.</exception>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation);
}

/// <summary>Names an aggregate: its kind and its own id.</summary>
/// <param name="Kind"><c>learner</c>, <c>place</c>, <c>poll</c> or <c>link</c>.</param>
/// <param name="Id">Within the kind.</param>
public readonly record struct AggregateKey(string Kind, string Id)
{
    /// <summary>The aggregate of a learner.</summary>
    public static AggregateKey Of(LearnerId learner) => new("learner", learner.Value);

    /// <summary>The aggregate of a server or group.</summary>
    public static AggregateKey OfCommunity(Place place) => new("place", $"{place.Platform}/{place.Community}");

    /// <summary>The aggregate of a room, with its threads.</summary>
    public static AggregateKey OfRoom(Place place) => new("place", place.Outside.ToString());

    /// <summary>The aggregate of a poll: the place where it stands.</summary>
    public static AggregateKey OfPoll(string platform, string poll) => new("poll", $"{platform}/{poll}");

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>An aggregate as it is stored.</summary>
/// <param name="Version">Counts its commits, from 1.</param>
/// <param name="Document">JSON in UTF-8.</param>
public sealed record Stored(long Version, ReadOnlyMemory<byte> Document);
