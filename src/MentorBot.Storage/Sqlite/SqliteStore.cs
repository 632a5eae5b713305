using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using MentorBot.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file in a data folder that this process owns. Reads run at once on the caller's thread, each on a connection
/// of its own; everything that writes waits for the one writer, which puts what waits into one transaction.
/// </summary>
/// <threadsafety>Any number of callers at once.</threadsafety>
public sealed class SqliteStore : IStore
{
    private readonly FolderLock ownership;
    private readonly SqliteConnection connection;
    private readonly Readers readers;
    private readonly SqliteTransactions transactions;
    private readonly WriteLoop writes;
    private readonly Eraser eraser;
    private readonly CommitWriter commits;
    private readonly DueClaims claims;
    private readonly OutboxWriter outbox;
    private bool disposed;

    /// <param name="folder">The data folder.</param>
    /// <param name="ownership">Given back when the store is closed.</param>
    /// <param name="connection">The writer, on a file that was checked and brought up to date.</param>
    /// <param name="erased">The list beside it, which agrees with it.</param>
    internal SqliteStore(StoreFolder folder, FolderLock ownership, SqliteConnection connection, ErasedList erased)
    {
        Folder = folder;
        this.ownership = ownership;
        this.connection = connection;
        readers = new Readers(folder.Database);
        eraser = new Eraser(connection, erased);
        commits = new CommitWriter(connection, eraser);
        claims = new DueClaims(connection);
        outbox = new OutboxWriter(connection);
        transactions = new SqliteTransactions(connection, new WalKeeper(connection, erased));
        writes = new WriteLoop(transactions);
    }

    /// <inheritdoc/>
    public StoreFolder Folder { get; }

    /// <summary>Opens the store of a folder, made if there is none; an older one is backed up and brought up to date.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    /// <param name="clock">Dates the backup from before a migration.</param>
    public static StoreOpening Open(string folder, TimeProvider clock) => SqliteOpener.Open(new StoreFolder(folder), clock);

    /// <inheritdoc/>
    public Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation) => ReadAsync(r => r.Learner(account), cancellation);

    /// <inheritdoc/>
    public Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation) => ReadAsync(r => r.Aggregate(key), cancellation);

    /// <inheritdoc/>
    public Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation) => ReadAsync(r => r.Seen(delivery), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation) => ReadAsync(r => r.Owned(kind, owner), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation) =>
        ReadAsync(r => r.Log(log, owner, most), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, CancellationToken cancellation) =>
        WholeLog.Read(readers, log, cancellation).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation) =>
        writes.RunAsync(() => commits.Apply(commit), lasting: true, cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => ReadAsync(r => r.Next(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueItem>> ClaimAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation) =>
        writes.RunAsync(() => claims.Claim(now, lease, most), lasting: true, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation) => ReadAsync(r => r.Pending(most), cancellation);

    /// <inheritdoc/>
    public Task NoteAttemptAsync(long id, CancellationToken cancellation) => writes.RunAsync(() => outbox.Note(id), lasting: true, cancellation);

    /// <inheritdoc/>
    public Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        writes.RunAsync(() => outbox.Close(ids), lasting: false, cancellation);

    /// <inheritdoc/>
    public Task<StoreStatus> StatusAsync(CancellationToken cancellation) => ReadAsync(r => StatusReader.Read(r.Connection, Folder.Database), cancellation);

    /// <inheritdoc/>
    public Task BackupAsync(string file, CancellationToken cancellation) => Task.Run(() => Snapshot.Write(Folder.Database, file, cancellation), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellation) =>
        Export.Read(Folder.Database, cancellation).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<long> ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellation) =>
        new Import(connection, writes).RunAsync(records, cancellation);

    /// <inheritdoc/>
    public Task TidyAsync(DateTimeOffset now, Keeping keeping, CancellationToken cancellation) =>
        new Tidying(connection, writes).RunAsync(now, keeping, cancellation);

    /// <summary>Writes what waits, closes the file and gives the folder back.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        writes.Dispose();
        transactions.Dispose();
        readers.Dispose();
        commits.Dispose();
        claims.Dispose();
        outbox.Dispose();
        eraser.Dispose();
        raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        connection.Dispose();
        ownership.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Bounds the file, as a full disk would.</summary>
    internal Task LimitAsync(long pages) => writes.RunAsync(() => connection.Number($"PRAGMA max_page_count = {pages}"), lasting: false, CancellationToken.None);

    private Task<T> ReadAsync<T>(Func<Reader, T> read, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<T>(cancellation) : Task.FromResult(readers.Read(read));
}
