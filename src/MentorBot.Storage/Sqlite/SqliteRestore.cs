namespace MentorBot.Storage.Sqlite;

/// <summary>Puts a backup in the place of a store that nobody runs.</summary>
public static class SqliteRestore
{
    /// <summary>
    /// Restores: the backup is copied and read whole, the present file is put aside, the copy takes its place, is brought up to date, and who was
    /// erased since the backup is erased again.
    /// </summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    /// <param name="file">The backup; it stays as it is.</param>
    /// <param name="clock">Dates what is put aside.</param>
    public static RestoreResult Run(string folder, string file, TimeProvider clock)
    {
        var place = new StoreFolder(folder);
        if (FileCheck.RunPresent(file, olderToo: true) is { } unfit)
        {
            return new RestoreResult(null, unfit);
        }

        var (ownership, owned) = FolderLock.Take(place);
        if (ownership is null)
        {
            return new RestoreResult(null, owned);
        }

        string? aside = null;
        try
        {
            var copy = place.At("mentor.db.restored");
            File.Delete(copy);
            Snapshot.Write(file, copy, CancellationToken.None);
            aside = PutAside(place, clock);
            File.Move(copy, place.Database);
        }
        catch (Exception e) when (FileCheck.Explain(file, e) is { } fault)
        {
            ownership.Dispose();
            return new RestoreResult(aside, fault);
        }

        var opening = SqliteOpener.Open(place, ownership, clock);
        opening.Store?.Dispose();
        return new RestoreResult(aside, opening.Fault);
    }

    /// <summary>The database first: when this breaks off, what is left is refused and not mistaken for a store.</summary>
    private static string? PutAside(StoreFolder place, TimeProvider clock)
    {
        var aside = place.At($"before-restore-{StoreFolder.Stamp(clock)}.db");
        foreach (var part in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(place.Database + part))
            {
                File.Move(place.Database + part, aside + part);
            }
        }

        return File.Exists(aside) ? aside : null;
    }
}
