using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Writes commits, on the writer's connection and inside its transaction.</summary>
internal sealed class CommitWriter(SqliteConnection connection, Eraser eraser) : IDisposable
{
    private readonly Statement seen = new(connection, "SELECT 1 FROM deliveries WHERE id = $1");
    private readonly Statement version = new(connection, "SELECT version FROM aggregates WHERE id = $1 AND kind = $2");
    private readonly Statement learner = new(connection, "SELECT learner FROM accounts WHERE account = $1");
    private readonly Statement held = new(connection, "SELECT 1 FROM due WHERE kind = $1 AND id = $2 AND attempt = $3 AND held = 1");

    private readonly Statement addDelivery = new(connection, "INSERT INTO deliveries (id, owner, at) VALUES ($1, $2, $3)");
    private readonly Statement putAggregate = new(
        connection,
        "INSERT INTO aggregates (id, kind, version, document) VALUES ($1, $2, $3, $4) " +
        "ON CONFLICT (id, kind) DO UPDATE SET version = excluded.version, document = excluded.document");

    private readonly Statement dropAggregate = new(connection, "DELETE FROM aggregates WHERE id = $1 AND kind = $2");
    private readonly Statement putAccount = new(connection, "INSERT OR REPLACE INTO accounts (account, learner) VALUES ($1, $2)");
    private readonly Statement dropAccount = new(connection, "DELETE FROM accounts WHERE account = $1");

    // The attempt goes on counting: a claim from before must not fit the next one.
    private readonly Statement putDue = new(
        connection,
        "INSERT INTO due (kind, id, owner, at, attempt, held, ready, document) VALUES ($1, $2, $3, $4, $5, 0, $4, $6) " +
        "ON CONFLICT (kind, id) DO UPDATE SET owner = excluded.owner, at = excluded.at, held = 0, ready = excluded.ready, document = excluded.document");

    private readonly Statement dropDue = new(connection, "DELETE FROM due WHERE kind = $1 AND id = $2");
    private readonly Statement putOwned = new(connection, "INSERT OR REPLACE INTO owned (owner, kind, id, document) VALUES ($1, $2, $3, $4)");
    private readonly Statement dropOwned = new(connection, "DELETE FROM owned WHERE owner = $1 AND kind = $2 AND id = $3");
    private readonly Statement addLog = new(connection, "INSERT INTO logs (log, owner, at, document) VALUES ($1, $2, $3, $4)");
    private readonly Statement addOutbox = new(
        connection,
        "INSERT INTO outbox (kind, owner, account, platform, community, room, thread, until, at, attempts, document) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10) RETURNING id");

    /// <summary>Writes all of a commit, or nothing of it.</summary>
    public CommitResult Apply(Commit commit)
    {
        if (commit.Delivery is { } delivery && seen.First(_ => true, delivery.Value))
        {
            return CommitResult.Repeated;
        }

        return Fits(commit) ? new CommitResult(CommitOutcome.Committed, Write(commit)) : CommitResult.Conflict;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])
                 [seen, version, learner, held, addDelivery, putAggregate, dropAggregate, putAccount, dropAccount, putDue, dropDue, putOwned, dropOwned, addLog, addOutbox])
        {
            statement.Dispose();
        }
    }

    private bool Fits(Commit commit) =>
        commit.Aggregates.All(a => version.First(row => row.GetInt64(0), a.Key.Id, a.Key.Kind) == a.Expected) &&
        commit.Unchanged.All(a => version.First(row => row.GetInt64(0), a.Key.Id, a.Key.Kind) == a.Version) &&
        commit.Accounts.All(a => learner.First(row => row.GetString(0), a.Account.ToString()) == a.Expected?.Value) &&
        (commit.Completes is not { } claim || held.First(_ => true, claim.Key.Kind, claim.Key.Id, claim.Attempt));

    private List<long> Write(Commit commit)
    {
        if (commit.Completes is { } claim)
        {
            dropDue.Run(claim.Key.Kind, claim.Key.Id);
        }

        foreach (var erasure in commit.Erasures)
        {
            eraser.Erase(erasure, commit.At);
        }

        if (commit.Delivery is { } delivery)
        {
            addDelivery.Run(delivery.Value, commit.Owner, commit.At);
        }

        WriteStates(commit);
        foreach (var due in commit.Due)
        {
            WriteDue(due, commit.Completes);
        }

        foreach (var (key, document) in commit.Owned)
        {
            _ = document is null ? dropOwned.Run(key.Owner, key.Kind, key.Id) : putOwned.Run(key.Owner, key.Kind, key.Id, document);
        }

        foreach (var entry in commit.Logs)
        {
            addLog.Run(entry.Log, entry.Owner, entry.At, entry.Document);
        }

        return [.. commit.Outbox.Select(draft => AddOutbox(draft, commit.At))];
    }

    private void WriteStates(Commit commit)
    {
        foreach (var (key, expected, document) in commit.Aggregates)
        {
            _ = document is null ? dropAggregate.Run(key.Id, key.Kind) : putAggregate.Run(key.Id, key.Kind, expected + 1, document);
        }

        foreach (var (account, _, owner) in commit.Accounts)
        {
            _ = owner is null ? dropAccount.Run(account.ToString()) : putAccount.Run(account.ToString(), owner.Value.Value);
        }
    }

    private void WriteDue(DueWrite due, DueClaim? completed)
    {
        var attempt = completed is not null && completed.Key == due.Key ? completed.Attempt : 0;
        _ = due.At is null
            ? dropDue.Run(due.Key.Kind, due.Key.Id)
            : putDue.Run(due.Key.Kind, due.Key.Id, due.Owner, due.At, attempt, due.Document);
    }

    private long AddOutbox(OutboxDraft draft, DateTimeOffset at) => addOutbox.First(
        row => row.GetInt64(0),
        (int)draft.Kind, draft.Owner, draft.Account.ToString(), draft.Place.Platform, draft.Place.Community, draft.Place.Room, draft.Place.Thread,
        draft.Until, at, draft.Document);
}
