namespace MentorBot.Storage.Sqlite;

/// <summary>The store on SQLite.</summary>
public sealed class SqliteProvider : IStoreProvider
{
    /// <inheritdoc/>
    public StoreKind Kind => StoreKind.Sqlite;

    /// <inheritdoc/>
    public StoreOpening Open(string folder, TimeProvider clock) => SqliteStore.Open(folder, clock);

    /// <inheritdoc/>
    public (IStoreView? View, StoreFault? Fault) View(string folder) => SqliteView.Open(folder);

    /// <inheritdoc/>
    public RestoreResult Restore(string folder, string file, TimeProvider clock) => SqliteRestore.Run(folder, file, clock);

    /// <inheritdoc/>
    public bool Wrote(string file) => FileIdentity.IsSqlite(file);
}
