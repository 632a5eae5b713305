using MentorBot.Storage;

namespace MentorBot.Packages.LiteDb;

/// <summary>The store on LiteDB.</summary>
public sealed class LiteDbProvider : IStoreProvider
{
    /// <inheritdoc/>
    public StoreKind Kind => StoreKind.LiteDb;

    /// <inheritdoc/>
    public StoreOpening Open(string folder, TimeProvider clock) => LiteDbStore.Open(folder, clock);

    /// <summary>Opens the store of a folder for reading. LiteDB is no file for two processes: the folder must be free.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    public (IStoreView? View, StoreFault? Fault) View(string folder) => LiteDbView.Open(new StoreFolder(folder));

    /// <inheritdoc/>
    public RestoreResult Restore(string folder, string file, TimeProvider clock) => LiteRestore.Run(new StoreFolder(folder), file, clock);

    /// <inheritdoc/>
    public bool Wrote(string file) => LiteCheck.IsLiteDb(file);
}
