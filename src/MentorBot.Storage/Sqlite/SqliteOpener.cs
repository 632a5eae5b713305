using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>Opens stores: looks first, writes only to what is surely ours.</summary>
internal static class SqliteOpener
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
        SqliteConnection? writer = null;
        SqliteStore? store = null;
        try
        {
            var fault = Prepare(folder, clock);
            if (fault is null)
            {
                writer = Connections.OpenWriter(folder.Database);
                store = new SqliteStore(folder, ownership, writer, Reconcile(writer, folder.Erased));
            }

            return new StoreOpening(store, fault);
        }
        catch (Exception e) when (FileCheck.Explain(folder.Database, e) is { } explained)
        {
            return StoreOpening.Refused(explained);
        }
        finally
        {
            if (store is null)
            {
                writer?.Dispose();
                ownership.Dispose();
            }
        }
    }

    /// <summary>Everybody whom the database knows to be erased.</summary>
    private static List<ErasedRecord> Erased(SqliteConnection connection)
    {
        using var all = new Statement(connection, "SELECT mark, at, receipt FROM erased");
        return all.All(row => new ErasedRecord(row.GetString(0), row.Instant(1), row.GetString(2)));
    }

    private static StoreFault? Prepare(StoreFolder folder, TimeProvider clock)
    {
        var file = folder.Database;
        if (!File.Exists(file))
        {
            // A log without its file would be played into the new one.
            if (File.Exists($"{file}-wal"))
            {
                return StoreFault.Damaged(file, "the file is gone and its -wal is there");
            }

            Create(folder);
        }

        if (FileCheck.Run(file, out var schema) is { } fault)
        {
            return fault;
        }

        if (schema < Schema.Current)
        {
            BringUp(folder, schema, clock);
        }

        return null;
    }

    /// <summary>Under another name until it is whole: a process that dies meanwhile leaves no half store.</summary>
    private static void Create(StoreFolder folder)
    {
        var draft = folder.At("mentor.db.new");
        File.Delete(draft);
        using (var connection = Connections.Create(draft))
        {
            Schema.Migrate(connection, Schema.Current);
        }

        File.Move(draft, folder.Database);
    }

    private static void BringUp(StoreFolder folder, int schema, TimeProvider clock)
    {
        Directory.CreateDirectory(folder.Backups);
        var backup = Path.Combine(folder.Backups, $"schema-{schema}-{StoreFolder.Stamp(clock)}.db");
        if (!File.Exists(backup))
        {
            Snapshot.Write(folder.Database, backup, CancellationToken.None);
        }

        using var writer = Connections.OpenWriter(folder.Database);
        Schema.Migrate(writer, Schema.Current);
    }

    /// <summary>
    /// Makes database and list agree: who is only in the list was erased after this database was backed up, and goes again; who is only in the
    /// database was erased when the list could not be written.
    /// </summary>
    private static ErasedList Reconcile(SqliteConnection writer, string file)
    {
        var known = Erased(writer).ToHashSet();
        var listed = ErasedList.Read(file).ToHashSet();
        var list = new ErasedList(file);
        ErasedRecord[] again = [.. listed.Except(known)];
        if (again.Length > 0)
        {
            using var eraser = new Eraser(writer, list);
            writer.Execute("BEGIN IMMEDIATE");
            eraser.Replay(again);
            writer.Execute("COMMIT");
        }

        foreach (var erased in known.Except(listed))
        {
            list.Add(erased);
        }

        list.Commit();
        list.Publish();
        raw.sqlite3_wal_checkpoint_v2(writer.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        return list;
    }
}
