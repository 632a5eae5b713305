using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Erases every row of an owner, on the writer's connection and inside its transaction.</summary>
internal sealed class Eraser : IDisposable
{
    /// <summary>Each table with the column, or columns, that name an owner.</summary>
    private static readonly (string Table, string Owner)[] Owned =
    [
        ("aggregates", "id"), ("accounts", "learner"), ("accounts", "account"), ("due", "owner"), ("owned", "owner"), ("logs", "owner"), ("outbox", "owner"), ("deliveries", "owner"),
    ];

    private readonly SqliteConnection connection;
    private readonly ErasedList list;
    private readonly Statement[] drops;
    private readonly Statement add;

    public Eraser(SqliteConnection connection, ErasedList list)
    {
        this.connection = connection;
        this.list = list;
        // The empty owner is nobody; saying so lets deliveries use their index, which leaves out nobody's.
        drops = [.. Owned.Select(o => new Statement(connection, $"DELETE FROM {o.Table} WHERE {o.Owner} = $1 AND {o.Owner} <> ''"))];
        add = new Statement(connection, "INSERT OR IGNORE INTO erased (mark, at, receipt) VALUES ($1, $2, $3)");
    }

    /// <summary>Everything of an owner goes; the mark stays.</summary>
    public void Erase(Erasure erasure, DateTimeOffset at)
    {
        foreach (var drop in drops)
        {
            drop.Run(erasure.Owner);
        }

        var erased = new ErasedRecord(ErasedList.Mark(erasure.Owner), at, erasure.Receipt);
        Note(erased);
        list.Add(erased);
    }

    /// <summary>Keeps a mark.</summary>
    public void Note(ErasedRecord erased) => add.Run(erased.Mark, erased.At, erased.Receipt);

    /// <summary>Erases again, by their marks alone, those who were erased after the rows here were written. Looks at every row.</summary>
    public void Replay(IReadOnlyCollection<ErasedRecord> erased)
    {
        var marks = erased.Select(e => e.Mark).ToHashSet(StringComparer.Ordinal);
        connection.CreateFunction("is_erased", (string owner) => marks.Contains(ErasedList.Mark(owner)), isDeterministic: true);
        foreach (var (table, owner) in Owned)
        {
            connection.Execute($"DELETE FROM {table} WHERE is_erased({owner})");
        }

        foreach (var one in erased)
        {
            Note(one);
        }
    }

    public void Dispose()
    {
        foreach (var statement in drops.Append(add))
        {
            statement.Dispose();
        }
    }
}
