using MentorBot.Core.Dialogue;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>Values as they stand in rows: instants as milliseconds, accounts as <c>platform:id</c>.</summary>
internal static class SqliteRows
{
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static ReadOnlyMemory<byte> Bytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static AccountId Account(this SqliteDataReader row, int column)
    {
        var text = row.GetString(column);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new AccountId(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>
    /// Runs statements that are not worth preparing, up to the first that fails. Not through a command: when one of several gives a row, a command
    /// hides the failures of those behind it.
    /// </summary>
    public static void Execute(this SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    /// <summary>The first value of the first row, as a number.</summary>
    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
