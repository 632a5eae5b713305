using MentorBot.Core.Ports;

namespace MentorBot.Storage;

/// <summary>An embedded store, with all of its ports: one data folder, owned by this process until the store is disposed.</summary>
/// <threadsafety>Any number of callers at once.</threadsafety>
public interface IStore : IAggregateStore, IDueItems, IOutbox, IStoreAdmin, IAsyncDisposable, IDisposable
{
    /// <summary>Where it lies.</summary>
    StoreFolder Folder { get; }
}

/// <summary>A store that is only read: for <c>status</c>, <c>unanswered</c>, <c>backup</c> and <c>export-all</c>.</summary>
public interface IStoreView : IDisposable
{
    /// <inheritdoc cref="IStoreAdmin.StatusAsync"/>
    StoreStatus Status();

    /// <inheritdoc cref="IAggregateStore.ReadWholeLogAsync"/>
    IEnumerable<LogEntry> ReadWholeLog(string log, CancellationToken cancellation);

    /// <inheritdoc cref="IStoreAdmin.BackupAsync"/>
    void Backup(string file, CancellationToken cancellation);

    /// <inheritdoc cref="IStoreAdmin.ExportAsync"/>
    IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellation);
}
