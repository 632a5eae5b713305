using LiteDB;

namespace MentorBot.Packages.LiteDb;

/// <summary>The form of the file, by version. A step that was released is never changed: a new one is added.</summary>
internal static class LiteSchema
{
    private const string About = "about";
    private const string Store = "mentorbot";

    /// <summary>Step n makes version n + 1 of version n.</summary>
    private static readonly Action<LiteDatabase>[] Steps =
    [
        database =>
        {
            Index(database, LiteRows.Aggregates, "owner");
            Index(database, LiteRows.Accounts, "learner");
            Index(database, LiteRows.Deliveries, "owner", "at");
            Index(database, LiteRows.Due, "owner", "ready");
            Index(database, LiteRows.Logs, "ofOwner", "ofLog");
            Index(database, LiteRows.Outbox, "owner");
            Index(database, LiteRows.Erased);
        },
        database => Index(database, LiteRows.Owned),
    ];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>The version of a file; null when it is not ours.</summary>
    public static int? Version(LiteDatabase database) => database.GetCollection(About).FindById(Store)?["schema"].AsInt32;

    /// <summary>Whether an import into this file is not finished.</summary>
    public static bool IsImporting(LiteDatabase database) => database.GetCollection(About).FindById(Store)["importing"].AsBoolean;

    /// <summary>Marks a file of ours, while it is filled by an import or not.</summary>
    public static bool Mark(LiteDatabase database, int version, bool importing) =>
        database.GetCollection(About).Upsert(new BsonDocument { ["_id"] = Store, ["schema"] = version, ["importing"] = importing });

    /// <summary>Makes an empty file ours.</summary>
    public static void Create(LiteDatabase database)
    {
        // The log is brought in by us alone, once it is flushed.
        database.CheckpointSize = 0;
        database.UtcDate = true;
        Migrate(database, 0);
    }

    /// <summary>Brings a file of ours up to date in one transaction.</summary>
    public static void Migrate(LiteDatabase database, int version)
    {
        database.BeginTrans();
        foreach (var step in Steps[version..])
        {
            step(database);
        }

        Mark(database, Current, importing: false);
        database.Commit();
    }

    private static void Index(LiteDatabase database, string collection, params string[] fields)
    {
        // A collection comes into being with its first row or index.
        var rows = database.GetCollection(collection);
        rows.EnsureIndex("_id", unique: true);
        foreach (var field in fields)
        {
            rows.EnsureIndex(field);
        }
    }
}
