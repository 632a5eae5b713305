using MentorBot.Core.Ports;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// A store that is only read, whether a process owns its folder or none does: for <c>status</c>, <c>unanswered</c>, <c>backup</c> and
/// <c>export-all</c> beside a running mentor.
/// </summary>
public sealed class SqliteView : IStoreView
{
    private readonly string database;
    private readonly Readers readers;

    private SqliteView(string database)
    {
        this.database = database;
        readers = new Readers(database);
    }

    /// <summary>Opens the store of a folder for reading; a fault when there is none or it cannot be read.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    public static (SqliteView? View, StoreFault? Fault) Open(string folder)
    {
        var file = new StoreFolder(folder).Database;
        return FileCheck.RunPresent(file) is { } fault ? (null, fault) : (new SqliteView(file), null);
    }

    /// <inheritdoc/>
    public StoreStatus Status() => readers.Read(r => StatusReader.Read(r.Connection, database));

    /// <inheritdoc/>
    public IEnumerable<LogEntry> ReadWholeLog(string log, CancellationToken cancellation) => WholeLog.Read(readers, log, cancellation);

    /// <inheritdoc/>
    public void Backup(string file, CancellationToken cancellation) => Snapshot.Write(database, file, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellation) => Export.Read(database, cancellation).ToAsyncEnumerable();

    /// <summary>Closes it.</summary>
    public void Dispose() => readers.Dispose();
}
