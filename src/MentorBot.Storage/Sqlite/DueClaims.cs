using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Claims due items, on the writer's connection and inside its transaction.</summary>
internal sealed class DueClaims(SqliteConnection connection) : IDisposable
{
    private readonly Statement ready = new(
        connection, "SELECT kind, id, owner, at, attempt, document FROM due WHERE ready <= $1 ORDER BY ready, kind, id LIMIT $2");

    private readonly Statement claim = new(connection, "UPDATE due SET attempt = $3, held = 1, ready = $4 WHERE kind = $1 AND id = $2");

    public IReadOnlyList<DueItem> Claim(DateTimeOffset now, TimeSpan lease, int most)
    {
        var items = ready.All(
            row => new DueItem(
                new DueClaim(new DueKey(row.GetString(0), row.GetString(1)), row.GetInt32(4) + 1), row.GetString(2), row.Instant(3), row.Bytes(5)),
            now, most);
        foreach (var item in items)
        {
            claim.Run(item.Claim.Key.Kind, item.Claim.Key.Id, item.Claim.Attempt, now + lease);
        }

        return items;
    }

    public void Dispose()
    {
        ready.Dispose();
        claim.Dispose();
    }
}
