using LiteDB;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Storage.Files;
using MentorBot.Storage.Writing;

namespace MentorBot.Packages.LiteDb;

/// <summary>
/// The embedded store on LiteDB: one file in a data folder that this process owns. Reads run on the caller's thread; everything that writes waits
/// for the one writer, which puts what waits into one transaction and flushes the log before it answers.
/// </summary>
/// <threadsafety>Any number of callers at once.</threadsafety>
public sealed class LiteDbStore : IStore
{
    /// <summary>LiteDB opens a hundred transactions at most; each read is one.</summary>
    private const int MostReads = 50;

    private readonly FolderLock ownership;
    private readonly LiteFile file;
    private readonly LiteNumbers numbers = new();
    private readonly LiteCommits commits;
    private readonly LiteCopy copy;
    private readonly WriteLoop writes;
    private readonly SemaphoreSlim reads = new(MostReads);
    private volatile bool disposed;

    /// <param name="folder">The data folder.</param>
    /// <param name="ownership">Given back when the store is closed.</param>
    /// <param name="file">A file that was checked and brought up to date.</param>
    /// <param name="erased">The list beside it, which agrees with it.</param>
    internal LiteDbStore(StoreFolder folder, FolderLock ownership, LiteFile file, ErasedList erased)
    {
        Folder = folder;
        this.ownership = ownership;
        this.file = file;
        numbers.Read(file.Database);
        commits = new LiteCommits(file, new LiteEraser(file, erased), numbers);
        var transactions = new LiteTransactions(file, erased);
        writes = new WriteLoop(transactions);
        copy = new LiteCopy(folder.At(StoreKind.LiteDb.File), file, transactions, writes);
    }

    /// <inheritdoc/>
    public StoreFolder Folder { get; }

    /// <summary>Opens the store of a folder, made if there is none; an older one is backed up and brought up to date.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    /// <param name="clock">Dates the backup from before a migration.</param>
    public static StoreOpening Open(string folder, TimeProvider clock) => LiteOpener.Open(new StoreFolder(folder), clock);

    /// <inheritdoc/>
    public Task<LearnerId?> FindLearnerAsync(AccountId account, CancellationToken cancellation) =>
        ReadAsync(database => LiteReads.Learner(database, account), cancellation);

    /// <inheritdoc/>
    public Task<Stored?> ReadAsync(AggregateKey key, CancellationToken cancellation) =>
        ReadAsync(database => LiteReads.Aggregate(database, key), cancellation);

    /// <inheritdoc/>
    public Task<bool> HasSeenAsync(DeliveryId delivery, CancellationToken cancellation) =>
        ReadAsync(database => LiteReads.Seen(database, delivery), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, string owner, int most, CancellationToken cancellation) =>
        ReadAsync(database => LiteReads.Log(database, log, owner, most), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, string owner, CancellationToken cancellation) =>
        ReadAsync(database => LiteReads.Owned(database, kind, owner), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogEntry> ReadWholeLogAsync(string log, CancellationToken cancellation) =>
        LiteReads.WholeLog(file.Read, log, cancellation).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation) =>
        writes.RunAsync(() => commits.Apply(commit), lasting: true, cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => ReadAsync(LiteReads.Next, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueItem>> ClaimAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation) =>
        writes.RunAsync(() => commits.Claim(now, lease, most), lasting: true, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxRow>> ReadPendingAsync(int most, CancellationToken cancellation) =>
        ReadAsync(database => LiteReads.Pending(database, most), cancellation);

    /// <inheritdoc/>
    public Task NoteAttemptAsync(long id, CancellationToken cancellation) => writes.RunAsync(() => commits.NoteAttempt(id), lasting: true, cancellation);

    /// <inheritdoc/>
    public Task CompleteAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        writes.RunAsync(() => commits.Close(ids), lasting: false, cancellation);

    /// <inheritdoc/>
    public Task<StoreStatus> StatusAsync(CancellationToken cancellation) => ReadAsync(database => LiteReads.Status(database, file.Bytes), cancellation);

    /// <inheritdoc/>
    public Task BackupAsync(string file, CancellationToken cancellation) => copy.WriteAsync(file, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellation) => copy.ExportAsync(cancellation);

    /// <inheritdoc/>
    public Task<long> ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellation) =>
        new LiteImport(file, writes, numbers).RunAsync(records, cancellation);

    /// <inheritdoc/>
    public Task TidyAsync(DateTimeOffset now, Keeping keeping, CancellationToken cancellation) =>
        new LiteTidying(file, writes).RunAsync(now, keeping, cancellation);

    /// <summary>Writes what waits, brings the log in, closes the file and gives the folder back.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        writes.Dispose();
        file.Close();
        reads.Dispose();
        ownership.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> ReadAsync<T>(Func<LiteDatabase, T> read, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await reads.WaitAsync(cancellation);
        try
        {
            return file.Read(read);
        }
        catch (Exception e) when (!disposed && e is IOException or LiteException or ObjectDisposedException)
        {
            // A failure of the disk has closed the engine; a write opens it again.
            await writes.RunAsync(() => true, lasting: false, cancellation);
            return file.Read(read);
        }
        finally
        {
            if (!disposed)
            {
                reads.Release();
            }
        }
    }
}
