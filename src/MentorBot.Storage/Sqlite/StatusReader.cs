using MentorBot.Core.Ports;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>Counts what a store holds.</summary>
internal static class StatusReader
{
    public static StoreStatus Read(SqliteConnection connection, string file) => new(
        connection.Number("SELECT count(*) FROM aggregates WHERE kind = 'learner'"),
        connection.Number("SELECT count(*) FROM accounts"),
        connection.Number("SELECT count(*) FROM due"),
        connection.Number("SELECT count(*) FROM outbox"),
        Length(file) + Length($"{file}-wal"),
        (int)connection.Number("PRAGMA user_version"));

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
