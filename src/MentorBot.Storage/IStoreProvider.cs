namespace MentorBot.Storage;

/// <summary>A kind of store that this build has.</summary>
public interface IStoreProvider
{
    /// <summary>Which.</summary>
    StoreKind Kind { get; }

    /// <summary>Opens the store of a folder, made if there is none; an older one is backed up and brought up to date.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    /// <param name="clock">Dates the backup from before a migration.</param>
    StoreOpening Open(string folder, TimeProvider clock);

    /// <summary>Opens the store of a folder for reading; a fault when there is none or it cannot be read.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    (IStoreView? View, StoreFault? Fault) View(string folder);

    /// <summary>Puts a backup in the place of a store that nobody runs; who was erased since is erased again.</summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    /// <param name="file">The backup; it stays as it is.</param>
    /// <param name="clock">Dates what is put aside.</param>
    RestoreResult Restore(string folder, string file, TimeProvider clock);

    /// <summary>Whether a file that can be read is of this kind, by its first bytes.</summary>
    bool Wrote(string file);
}

/// <summary>What came of a restore.</summary>
/// <param name="Aside">Where the store from before is now; it still holds whoever was erased since. Null when there was none or it was not touched.</param>
/// <param name="Fault">Why it was not restored; null when it was.</param>
public sealed record RestoreResult(string? Aside, StoreFault? Fault);
