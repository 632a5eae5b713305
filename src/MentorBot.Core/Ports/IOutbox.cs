namespace MentorBot.Core.Ports;

/// <summary>What was committed to be said and is not known to be said yet.</summary>
public interface IOutbox
{
    /// <summary>Rows not completed, oldest first: read once at start, for what a killed process still owes.</summary>
    Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation);

    /// <summary>Notes, on disk, that the sending of a post begins: when the process dies now, the post is in doubt and is not sent again.</summary>
    /// <exception cref="StorageFullException">Nothing was noted: there is no room.</exception>
    Task NoteAttemptAsync(long id, CancellationToken cancellation);

    /// <summary>Closes rows; closing one that is closed is nothing. May be lost in a power cut: then the row is in doubt.</summary>
    /// <exception cref="StorageFullException">Nothing was closed: there is no room.</exception>
    Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation);
}

/// <summary>A row of the outbox.</summary>
/// <param name="Id">Ascending in the order of commits.</param>
/// <param name="Draft">What was committed.</param>
/// <param name="At">When it was committed, UTC.</param>
/// <param name="Attempts">How often its sending began.</param>
public sealed record OutboxRow(long Id, OutboxDraft Draft, DateTimeOffset At, int Attempts);
