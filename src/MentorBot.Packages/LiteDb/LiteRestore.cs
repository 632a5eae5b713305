using MentorBot.Storage;

namespace MentorBot.Packages.LiteDb;

/// <summary>Puts a backup in the place of a store that nobody runs.</summary>
internal static class LiteRestore
{
    /// <inheritdoc cref="IStoreProvider.Restore"/>
    public static RestoreResult Run(StoreFolder folder, string file, TimeProvider clock)
    {
        if (LiteCheck.RunPresent(file, olderToo: true) is { } unfit)
        {
            return new RestoreResult(null, unfit);
        }

        var (ownership, owned) = FolderLock.Take(folder);
        if (ownership is null)
        {
            return new RestoreResult(null, owned);
        }

        string? aside = null;
        try
        {
            var database = folder.At(StoreKind.LiteDb.File);
            var copy = folder.At("mentor-restored.litedb");
            File.Delete(LiteFile.LogOf(copy));
            File.Copy(file, copy, overwrite: true);
            using (var stream = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite))
            {
                stream.Flush(flushToDisk: true);
            }

            aside = PutAside(folder, database, clock);
            File.Move(copy, database);
        }
        catch (Exception e) when (LiteCheck.Explain(file, e) is { } fault)
        {
            ownership.Dispose();
            return new RestoreResult(aside, fault);
        }

        var opening = LiteOpener.Open(folder, ownership, clock);
        opening.Store?.Dispose();
        return new RestoreResult(aside, opening.Fault);
    }

    /// <summary>The data file first: when this breaks off, what is left is refused and not mistaken for a store.</summary>
    private static string? PutAside(StoreFolder folder, string database, TimeProvider clock)
    {
        var aside = folder.At($"before-restore-{StoreFolder.Stamp(clock)}.litedb");
        foreach (var (from, to) in ((string, string)[])[(database, aside), (LiteFile.LogOf(database), LiteFile.LogOf(aside))])
        {
            if (File.Exists(from))
            {
                File.Move(from, to);
            }
        }

        return File.Exists(aside) ? aside : null;
    }
}
