using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Storage.Files;

namespace MentorBot.Packages.LiteDb;

/// <summary>Opens stores: looks first, writes only to what is surely ours.</summary>
internal static class LiteOpener
{
    public static StoreOpening Open(StoreFolder folder, TimeProvider clock)
    {
        var (ownership, fault) = FolderLock.Take(folder);
        return ownership is null ? StoreOpening.Refused(fault!) : Open(folder, ownership, clock);
    }

    /// <param name="folder">The data folder.</param>
    /// <param name="ownership">Of that folder: goes to the store, or is given back when it does not open.</param>
    /// <param name="clock">Dates the backup from before a migration.</param>
    public static StoreOpening Open(StoreFolder folder, FolderLock ownership, TimeProvider clock)
    {
        var database = folder.At(StoreKind.LiteDb.File);
        LiteFile? file = null;
        LiteDbStore? store = null;
        try
        {
            var fault = Prepare(folder, database, clock);
            if (fault is null)
            {
                file = new LiteFile(database);
                store = new LiteDbStore(folder, ownership, file, Reconcile(file, folder.Erased));
            }

            return new StoreOpening(store, fault);
        }
        catch (Exception e) when (LiteCheck.Explain(database, e) is { } explained)
        {
            return StoreOpening.Refused(explained);
        }
        finally
        {
            if (store is null)
            {
                file?.Dispose();
                ownership.Dispose();
            }
        }
    }

    private static StoreFault? Prepare(StoreFolder folder, string database, TimeProvider clock)
    {
        if (!File.Exists(database))
        {
            // A log without its file would be played into the new one.
            if (File.Exists(LiteFile.LogOf(database)))
            {
                return StoreFault.Damaged(database, $"the file is gone and {Path.GetFileName(LiteFile.LogOf(database))} is there");
            }

            Create(folder, database);
        }

        if (LiteCheck.Run(database, out var schema) is { } fault)
        {
            return fault;
        }

        if (schema < LiteSchema.Current)
        {
            BringUp(folder, database, schema, clock);
        }

        return null;
    }

    /// <summary>Under another name until it is whole: a process that dies meanwhile leaves no half store.</summary>
    private static void Create(StoreFolder folder, string database)
    {
        var draft = folder.At("mentor-new.litedb");
        File.Delete(draft);
        File.Delete(LiteFile.LogOf(draft));
        var file = new LiteFile(draft);
        LiteSchema.Create(file.Database);
        file.Close();
        File.Move(draft, database);
    }

    private static void BringUp(StoreFolder folder, string database, int schema, TimeProvider clock)
    {
        Directory.CreateDirectory(folder.Backups);
        var backup = Path.Combine(folder.Backups, $"schema-{schema}-{StoreFolder.Stamp(clock)}.db");
        var file = new LiteFile(database);
        file.Checkpoint();
        if (!File.Exists(backup))
        {
            using var kept = new NewFile(backup);
            File.Copy(database, kept.Draft);
            kept.Keep();
        }

        LiteSchema.Migrate(file.Database, schema);
        file.Close();
    }

    /// <summary>
    /// Makes file and list agree: who is only in the list was erased after this file was backed up, and goes again; who is only in the file was
    /// erased when the list could not be written.
    /// </summary>
    private static ErasedList Reconcile(LiteFile file, string beside)
    {
        var known = file.Database.GetCollection(LiteRows.Erased).FindAll().Select(LiteRows.ToErased).ToHashSet();
        var listed = ErasedList.Read(beside).ToHashSet();
        var list = new ErasedList(beside);
        ErasedRecord[] again = [.. listed.Except(known)];
        if (again.Length > 0)
        {
            file.Begin();
            new LiteEraser(file, list).Replay(again);
            file.Database.Commit();
        }

        foreach (var erased in known.Except(listed))
        {
            list.Add(erased);
        }

        list.Commit();
        list.Publish();
        file.Checkpoint();
        return list;
    }
}
