using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>What becomes of outbox rows, on the writer's connection and inside its transaction.</summary>
internal sealed class OutboxWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement note = new(connection, "UPDATE outbox SET attempts = attempts + 1 WHERE id = $1");
    private readonly Statement close = new(connection, "DELETE FROM outbox WHERE id = $1");

    public int Note(long id) => note.Run(id);

    public int Close(IReadOnlyList<long> ids) => ids.Sum(id => close.Run(id));

    public void Dispose()
    {
        note.Dispose();
        close.Dispose();
    }
}
