using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>What keeps a file from being opened as a store. Nothing here changes it.</summary>
internal static class FileCheck
{
    /// <summary>A file up to this size is read through at opening (a few tenths of a second); of a larger one only header and schema are.</summary>
    private const long CheckedBytes = 64 << 20;

    /// <summary>What is wrong with a file of ours, without changing it; null when nothing is.</summary>
    /// <param name="file">The database.</param>
    /// <param name="schema">Its version.</param>
    public static StoreFault? Run(string file, out int schema)
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
    public static StoreFault? RunPresent(string file, bool olderToo = false)
    {
        if (!File.Exists(file))
        {
            return StoreFault.Missing(file);
        }

        try
        {
            return Run(file, out var schema) ?? (schema < Schema.Current && !olderToo ? StoreFault.Older(file, schema, Schema.Current) : null);
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
        IOException when StoreFault.IsFull(failure) => StoreFault.Full(file),
        IOException e => StoreFault.Unusable(file, e),
        _ => null,
    };
}
