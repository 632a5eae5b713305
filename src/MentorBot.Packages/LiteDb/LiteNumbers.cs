using LiteDB;

namespace MentorBot.Packages.LiteDb;

/// <summary>The next numbers of rows that are counted. Lives on the writer's thread.</summary>
internal sealed class LiteNumbers
{
    private long log;
    private long outbox;

    public long NextLog() => ++log;

    public long NextOutbox() => ++outbox;

    /// <summary>Goes on behind what is there.</summary>
    public void Read(LiteDatabase database)
    {
        log = Highest(database, LiteRows.Logs);
        outbox = Highest(database, LiteRows.Outbox);
    }

    private static long Highest(LiteDatabase database, string collection) =>
        database.GetCollection(collection).Query().OrderByDescending("_id").Limit(1).ToList() is [var row] ? row["_id"].AsInt64 : 0;
}
