using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>Opens stores: looks first, writes only to what is surely ours.</summary>
internal static class SqliteOpener
{
    /// <summary>A file up to this size is read through at opening (a few tenths of a second); of a larger one only header and schema are.</summary>
    private const long CheckedBytes = 64 << 20;

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
        catch (Exception e) when (Explain(folder.Database, e) is { } explained)
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

    /// <summary>What is wrong with a file of ours, without changing it; null when nothing is.</summary>
    /// <param name="file">The database.</param>
    /// <param name="schema">Its version.</param>
    public static StoreFault? Check(string file, out int schema)
    {
        schema = 0;
        if (FileIdentity.Check(file) is { } foreign)
        {
            return foreign;
        }

        using var reader = Connections.OpenReader(file);
        schema = (int)reader.Number("PRAGMA user_version");
        if (reader.Number("PRAGMA application_id") == Schema.Importing)
        {
            return StoreFault.HalfImported(file);
        }

        if (schema > Schema.Current)
        {
            return StoreFault.Newer(file, schema, Schema.Current);
        }

        using var check = reader.CreateCommand();
        check.CommandText = new FileInfo(file).Length <= CheckedBytes ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema WHERE name = 'aggregates'";
        return check.ExecuteScalar() is "ok" ? null : StoreFault.Damaged(file, "its pages contradict each other");
    }

    /// <summary>What keeps a file from being read as a store; null when nothing does.</summary>
    /// <param name="file">A path; there may be nothing.</param>
    /// <param name="olderToo">Whether one of an earlier version will do.</param>
    public static StoreFault? CheckPresent(string file, bool olderToo = false)
    {
        if (!File.Exists(file))
        {
            return StoreFault.Missing(file);
        }

        try
        {
            return Check(file, out var schema) ?? (schema < Schema.Current && !olderToo ? StoreFault.Older(file, schema, Schema.Current) : null);
        }
        catch (Exception e) when (Explain(file, e) is { } fault)
        {
            return fault;
        }
    }

    /// <summary>What the operator is told of a failure; null for a bug.</summary>
    public static StoreFault? Explain(string file, Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB } e => StoreFault.Damaged(file, e.Message),
        SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM } => StoreFault.ReadOnly(file),
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => StoreFault.Full(file),
        SqliteException { SqliteErrorCode: raw.SQLITE_IOERR } e => StoreFault.Unusable(file, e),
        UnauthorizedAccessException => StoreFault.ReadOnly(file),
        IOException { HResult: 28 or unchecked((int)0x80070070) } => StoreFault.Full(file),
        IOException e => StoreFault.Unusable(file, e),
        _ => null,
    };

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

        if (Check(file, out var schema) is { } fault)
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

        if (list.Commit())
        {
            list.Publish();
        }

        raw.sqlite3_wal_checkpoint_v2(writer.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        return list;
    }
}
