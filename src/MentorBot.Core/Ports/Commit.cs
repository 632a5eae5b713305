using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;

namespace MentorBot.Core.Ports;

/// <summary>What one turn writes: all of it or nothing.</summary>
/// <remarks>
/// First everything is compared with what stood before: the delivery, the versions and owners that were read, the claim. Then the claimed item
/// goes, then the erasures happen, then all the rest is written.
/// </remarks>
public sealed record Commit
{
    /// <summary>The delivery that caused it; null when nobody delivered it (a due item, an operator).</summary>
    public DeliveryId? Delivery { get; init; }

    /// <summary>Whose doing it is: the delivery is erased with them.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Aggregates to write, each against the version that was read.</summary>
    public IReadOnlyList<AggregateWrite> Aggregates { get; init; } = [];

    /// <summary>Aggregates that are not written but must stand as they were read, version 0 for none; else nothing is written (a conflict).</summary>
    public IReadOnlyList<AggregateVersion> Unchanged { get; init; } = [];

    /// <summary>Accounts that get an owner or lose theirs.</summary>
    public IReadOnlyList<AccountWrite> Accounts { get; init; } = [];

    /// <summary>Due items to set or to drop.</summary>
    public IReadOnlyList<DueWrite> Due { get; init; } = [];

    /// <summary>A claimed due item that this commit completes; when its claim was lost meanwhile, nothing is written (<see cref="CommitResult.Outcome"/> is a conflict).</summary>
    public DueClaim? Completes { get; init; }

    /// <summary>Rows of owners to write or to drop.</summary>
    public IReadOnlyList<OwnedWrite> Owned { get; init; } = [];

    /// <summary>What is added to logs.</summary>
    public IReadOnlyList<LogEntry> Logs { get; init; } = [];

    /// <summary>What must be said, in order.</summary>
    public IReadOnlyList<OutboxDraft> Outbox { get; init; } = [];

    /// <summary>
    /// Owners whose every row goes: the aggregates that have the owner for their id, their accounts, due items, owned rows, log entries, outbox
    /// rows and deliveries. Aggregates with another id, such as links, are removed by <see cref="Aggregates"/>.
    /// </summary>
    public IReadOnlyList<Erasure> Erasures { get; init; } = [];
}

/// <summary>A new state of an aggregate.</summary>
/// <param name="Key">Which.</param>
/// <param name="Expected">The version that was read; 0 when there was none.</param>
/// <param name="Document">JSON in UTF-8; null removes it.</param>
public sealed record AggregateWrite(AggregateKey Key, long Expected, ReadOnlyMemory<byte>? Document);

/// <summary>A version of an aggregate.</summary>
/// <param name="Key">Which.</param>
/// <param name="Version">0 when there is none.</param>
public sealed record AggregateVersion(AggregateKey Key, long Version);

/// <summary>Who an account belongs to from now on.</summary>
/// <param name="Account">The account.</param>
/// <param name="Expected">Its owner as it was read; a commit conflicts when that has changed.</param>
/// <param name="Learner">Its owner now; null when it has none.</param>
public sealed record AccountWrite(AccountId Account, LearnerId? Expected, LearnerId? Learner);

/// <summary>Something that happens at a time: set anew, moved or dropped.</summary>
/// <param name="Key">Unique; writing it again replaces it and frees any claim.</param>
/// <param name="Owner">Whose it is: erased with them.</param>
/// <param name="At">When, UTC; null drops it.</param>
/// <param name="Document">What it needs to know, JSON in UTF-8; may be empty.</param>
public sealed record DueWrite(DueKey Key, string Owner, DateTimeOffset? At, ReadOnlyMemory<byte> Document);

/// <summary>Names a due item.</summary>
/// <param name="Kind">What happens, for example <c>week</c>.</param>
/// <param name="Id">Within the kind.</param>
public readonly record struct DueKey(string Kind, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>A row of an owner: set anew or dropped.</summary>
/// <param name="Key">Unique; writing it again replaces it.</param>
/// <param name="Document">JSON in UTF-8; null drops it.</param>
/// <remarks>It has no version: who decides by such rows writes the owner's aggregate in the same commit, which guards both.</remarks>
public sealed record OwnedWrite(OwnedKey Key, ReadOnlyMemory<byte>? Document);

/// <summary>Names a row of an owner: one of many of a kind, such as a card, so that a turn writes only those that it changes.</summary>
/// <param name="Kind">What it is, for example <c>card</c>.</param>
/// <param name="Owner">Whose: erased with them.</param>
/// <param name="Id">Within the kind and owner.</param>
public readonly record struct OwnedKey(string Kind, string Owner, string Id);

/// <summary>A row of an owner, as it is stored.</summary>
/// <param name="Id">Within its kind and owner.</param>
/// <param name="Document">JSON in UTF-8.</param>
public sealed record OwnedRow(string Id, ReadOnlyMemory<byte> Document);

/// <summary>A line of an append-only log.</summary>
/// <param name="Log">The log's name, for example <c>unanswered</c>.</param>
/// <param name="Owner">Whose: a learner's id, or an account as text for who is no learner.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Document">JSON in UTF-8.</param>
public sealed record LogEntry(string Log, string Owner, DateTimeOffset At, ReadOnlyMemory<byte> Document);

/// <summary>Something to be said, as it is committed.</summary>
/// <param name="Kind">What happens to it when its sending ends in doubt.</param>
/// <param name="Owner">Whose it is: erased with them.</param>
/// <param name="Account">Who it is for.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Until">When it makes no sense any more, UTC.</param>
/// <param name="Document">The reply, JSON in UTF-8.</param>
public sealed record OutboxDraft(OutboxKind Kind, string Owner, AccountId Account, Place Place, DateTimeOffset Until, ReadOnlyMemory<byte> Document);

/// <summary>How an outbox row is treated.</summary>
public enum OutboxKind
{
    /// <summary>An answer to what a person just did: overtakes reminders, retried once when in doubt.</summary>
    Reply,

    /// <summary>Something said unasked to one person: retried once when in doubt.</summary>
    Reminder,

    /// <summary>Something said to a group: never repeated when in doubt.</summary>
    Post,
}

/// <summary>Everything of one owner goes, and goes again when an old backup is restored.</summary>
/// <param name="Owner">A learner's id, or an account as text for who is no learner.</param>
/// <param name="Receipt">The id on the receipt that the person was given.</param>
public sealed record Erasure(string Owner, string Receipt);

/// <summary>What became of a commit.</summary>
/// <param name="Outcome">Whether it is written.</param>
/// <param name="Outbox">The ids of the outbox rows, in the order of the drafts; empty unless committed.</param>
public sealed record CommitResult(CommitOutcome Outcome, IReadOnlyList<long> Outbox)
{
    /// <summary>Somebody else wrote first; read again and decide anew.</summary>
    public static CommitResult Conflict { get; } = new(CommitOutcome.Conflict, []);

    /// <summary>This delivery was committed before.</summary>
    public static CommitResult Repeated { get; } = new(CommitOutcome.Repeated, []);
}

/// <summary>The kinds of end of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>It is on disk.</summary>
    Committed,

    /// <summary>Nothing was written: the delivery was seen before.</summary>
    Repeated,

    /// <summary>Nothing was written: a version, an owner or a claim had changed.</summary>
    Conflict,
}
