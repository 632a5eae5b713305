using MentorBot.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>Transactions on the writer's connection.</summary>
/// <param name="connection">The writer.</param>
/// <param name="wal">Hears of every transaction.</param>
internal sealed class SqliteTransactions(SqliteConnection connection, WalKeeper wal) : ITransactions, IDisposable
{
    private readonly Statement begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement commit = new(connection, "COMMIT");
    private bool flushes = true;

    public TimeSpan Patience => wal.Patience;

    public void Begin(bool lasting)
    {
        if (flushes != lasting)
        {
            connection.Execute(lasting ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            flushes = lasting;
        }

        begin.Run();
    }

    public void Commit() => commit.Run();

    /// <summary>A full disk or a broken file may have ended the transaction already.</summary>
    public void RollBack()
    {
        wal.RolledBack();
        raw.sqlite3_exec(connection.Handle, "ROLLBACK");
    }

    public void Committed() => wal.Committed();

    public void Rest(bool idle) => wal.Rest(idle);

    public Exception Named(Exception failure) => failure is SqliteException { SqliteErrorCode: raw.SQLITE_FULL } ? StoreFault.NoRoom(failure) : failure;

    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
    }
}
