using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;

namespace MentorBot.Core.Ports;

/// <summary>One row of a store, of any kind, as it is exported and imported; a closed family.</summary>
public abstract record StoreRecord
{
    private protected StoreRecord()
    {
    }
}

/// <summary>An aggregate.</summary>
public sealed record AggregateRecord(AggregateKey Key, long Version, ReadOnlyMemory<byte> Document) : StoreRecord;

/// <summary>An account and its owner.</summary>
public sealed record AccountRecord(AccountId Account, LearnerId Learner) : StoreRecord;

/// <summary>A due item; leases are not carried over.</summary>
public sealed record DueRecord(DueKey Key, string Owner, DateTimeOffset At, int Attempt, ReadOnlyMemory<byte> Document) : StoreRecord;

/// <summary>A row of an owner.</summary>
public sealed record OwnedRecord(OwnedKey Key, ReadOnlyMemory<byte> Document) : StoreRecord;

/// <summary>A log entry.</summary>
public sealed record LogRecord(LogEntry Entry) : StoreRecord;

/// <summary>An outbox row that is not completed.</summary>
public sealed record OutboxRecord(OutboxRow Row) : StoreRecord;

/// <summary>A delivery that was seen.</summary>
/// <param name="Delivery">Which.</param>
/// <param name="Owner">Whose; empty when nobody's.</param>
/// <param name="At">When, UTC.</param>
public sealed record DeliveryRecord(DeliveryId Delivery, string Owner, DateTimeOffset At) : StoreRecord;

/// <summary>An owner who was erased: only a one-way mark of the name is kept, so that a restored backup can be cleaned again.</summary>
/// <param name="Mark">SHA-256 of the owner, hexadecimal.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Receipt">The receipt that was given.</param>
public sealed record ErasedRecord(string Mark, DateTimeOffset At, string Receipt) : StoreRecord;
