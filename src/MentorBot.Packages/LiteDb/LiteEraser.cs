using LiteDB;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;

namespace MentorBot.Packages.LiteDb;

/// <summary>Erases every row of an owner, on the writer's thread and inside its transaction.</summary>
internal sealed class LiteEraser(LiteFile file, ErasedList list)
{
    /// <summary>Everything of an owner goes; the mark stays.</summary>
    public void Erase(Erasure erasure, DateTimeOffset at)
    {
        // The empty owner is nobody.
        if (erasure.Owner.Length > 0)
        {
            var database = file.Database;
            foreach (var collection in (string[])[LiteRows.Aggregates, LiteRows.Due, LiteRows.Outbox, LiteRows.Deliveries])
            {
                database.GetCollection(collection).DeleteMany("owner = @0", erasure.Owner);
            }

            var (first, last) = RowKeys.Range(erasure.Owner);
            database.GetCollection(LiteRows.Owned).DeleteMany("_id BETWEEN @0 AND @1", first, last);
            database.GetCollection(LiteRows.Logs).DeleteMany("ofOwner BETWEEN @0 AND @1", first, last);
            database.GetCollection(LiteRows.Accounts).DeleteMany("learner = @0", erasure.Owner);
            database.GetCollection(LiteRows.Accounts).Delete(erasure.Owner);
        }

        var erased = new ErasedRecord(ErasedList.Mark(erasure.Owner), at, erasure.Receipt);
        Note(erased);
        list.Add(erased);
    }

    /// <summary>Erases again, by their marks alone, those who were erased after the rows here were written. Looks at every row.</summary>
    public void Replay(IReadOnlyCollection<ErasedRecord> erased)
    {
        var marks = erased.Select(e => e.Mark).ToHashSet(StringComparer.Ordinal);
        foreach (var name in LiteRows.Emptied)
        {
            var collection = file.Database.GetCollection(name);
            var gone = collection.FindAll().Where(row => Owners(name, row).Any(o => marks.Contains(ErasedList.Mark(o)))).Select(row => row["_id"]).ToList();
            gone.ForEach(id => collection.Delete(id));
        }

        foreach (var one in erased)
        {
            Note(one);
        }
    }

    private void Note(ErasedRecord erased) => file.Database.GetCollection(LiteRows.Erased).Upsert(LiteRows.OfErased(erased));

    private static string[] Owners(string collection, BsonDocument row) =>
        collection == LiteRows.Accounts ? [row["_id"].AsString, row["learner"].AsString] : [row["owner"].AsString];
}
