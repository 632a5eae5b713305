using LiteDB;
using MentorBot.Core.Ports;

namespace MentorBot.Packages.LiteDb;

/// <summary>Writes commits, claims and what becomes of outbox rows, on the writer's thread and inside its transaction.</summary>
internal sealed class LiteCommits(LiteFile file, LiteEraser eraser, LiteNumbers numbers)
{
    /// <summary>Writes all of a commit, or nothing of it.</summary>
    public CommitResult Apply(Commit commit)
    {
        var database = file.Database;
        if (commit.Delivery is { } delivery && LiteReads.Seen(database, delivery))
        {
            return CommitResult.Repeated;
        }

        return Fits(database, commit) ? new CommitResult(CommitOutcome.Committed, Write(database, commit)) : CommitResult.Conflict;
    }

    public IReadOnlyList<DueItem> Claim(DateTimeOffset now, TimeSpan lease, int most)
    {
        var due = file.Database.GetCollection(LiteRows.Due);
        var ready = due.Query().Where("ready <= @0", LiteRows.Milliseconds(now)).OrderBy("ready").Limit(most).ToList();
        foreach (var row in ready)
        {
            row["attempt"] = row["attempt"].AsInt32 + 1;
            row["held"] = true;
            row["ready"] = LiteRows.Milliseconds(now + lease);
            due.Update(row);
        }

        return
        [
            .. ready.Select(LiteRows.ToDue).Select(r => new DueItem(new DueClaim(r.Key, r.Attempt), r.Owner, r.At, r.Document)),
        ];
    }

    public bool NoteAttempt(long id)
    {
        var outbox = file.Database.GetCollection(LiteRows.Outbox);
        if (outbox.FindById(id) is not { } row)
        {
            return false;
        }

        row["attempts"] = row["attempts"].AsInt32 + 1;
        return outbox.Update(row);
    }

    public int Close(IReadOnlyList<long> ids) => ids.Count(id => file.Database.GetCollection(LiteRows.Outbox).Delete(id));

    private static bool Fits(LiteDatabase database, Commit commit) =>
        commit.Aggregates.All(a => (LiteReads.Aggregate(database, a.Key)?.Version ?? 0) == a.Expected) &&
        commit.Unchanged.All(a => (LiteReads.Aggregate(database, a.Key)?.Version ?? 0) == a.Version) &&
        commit.Accounts.All(a => LiteReads.Learner(database, a.Account) == a.Expected) &&
        (commit.Completes is not { } claim || (database.GetCollection(LiteRows.Due).FindById(claim.Key.ToString()) is { } due &&
            due["held"].AsBoolean && due["attempt"].AsInt32 == claim.Attempt));

    private List<long> Write(LiteDatabase database, Commit commit)
    {
        if (commit.Completes is { } claim)
        {
            database.GetCollection(LiteRows.Due).Delete(claim.Key.ToString());
        }

        foreach (var erasure in commit.Erasures)
        {
            eraser.Erase(erasure, commit.At);
        }

        if (commit.Delivery is { } delivery)
        {
            database.GetCollection(LiteRows.Deliveries).Insert(LiteRows.OfDelivery(delivery, commit.Owner, commit.At));
        }

        WriteStates(database, commit);
        foreach (var due in commit.Due)
        {
            WriteDue(database.GetCollection(LiteRows.Due), due, commit.Completes);
        }

        foreach (var (key, document) in commit.Owned)
        {
            var owned = database.GetCollection(LiteRows.Owned);
            _ = document is null ? owned.Delete(RowKeys.Of(key)) : owned.Upsert(LiteRows.OfOwned(key, document.Value));
        }

        foreach (var entry in commit.Logs)
        {
            database.GetCollection(LiteRows.Logs).Insert(LiteRows.OfLog(numbers.NextLog(), entry));
        }

        return [.. commit.Outbox.Select(draft => AddOutbox(database, draft, commit.At))];
    }

    private static void WriteStates(LiteDatabase database, Commit commit)
    {
        var (aggregates, accounts) = (database.GetCollection(LiteRows.Aggregates), database.GetCollection(LiteRows.Accounts));
        foreach (var (key, expected, document) in commit.Aggregates)
        {
            _ = document is null ? aggregates.Delete(key.ToString()) : aggregates.Upsert(LiteRows.Aggregate(key, expected + 1, document.Value));
        }

        foreach (var (account, _, owner) in commit.Accounts)
        {
            _ = owner is null ? accounts.Delete(account.ToString()) : accounts.Upsert(LiteRows.OfAccount(account, owner.Value));
        }
    }

    /// <summary>The attempt goes on counting: a claim from before must not fit the next one.</summary>
    private static void WriteDue(ILiteCollection<BsonDocument> rows, DueWrite due, DueClaim? completed)
    {
        if (due.At is not { } at)
        {
            rows.Delete(due.Key.ToString());
            return;
        }

        var attempt = rows.FindById(due.Key.ToString())?["attempt"].AsInt32 ?? (completed?.Key == due.Key ? completed.Attempt : 0);
        rows.Upsert(LiteRows.OfDue(due.Key, due.Owner, at, attempt, due.Document));
    }

    private long AddOutbox(LiteDatabase database, OutboxDraft draft, DateTimeOffset at)
    {
        var id = numbers.NextOutbox();
        database.GetCollection(LiteRows.Outbox).Insert(LiteRows.OfOutbox(new OutboxRow(id, draft, at, 0)));
        return id;
    }
}
