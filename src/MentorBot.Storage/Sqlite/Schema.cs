using Microsoft.Data.Sqlite;

namespace MentorBot.Storage.Sqlite;

/// <summary>The form of the file, by version. A step that was released is never changed: a new one is added.</summary>
internal static class Schema
{
    /// <summary><c>MBOT</c>: marks a file as ours.</summary>
    public const int Application = 0x4D424F54;

    /// <summary><c>MBim</c>: marks a file of ours while it is filled by an import.</summary>
    public const int Importing = 0x4D42696D;

    /// <summary>The version that this program reads and writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>Step n makes version n + 1 of version n.</summary>
    /// <remarks>
    /// Documents of aggregates are long: a table with a row number keeps two on a page, which one without could not. Rows with short keys and
    /// hardly any content need no row number. The key of aggregates begins with the id, because an erasure looks for it.
    /// Rows of the outbox live for moments: an index would cost more than it saves.
    /// </remarks>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE aggregates (number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX aggregates_key ON aggregates (id, kind);

        CREATE TABLE accounts (account TEXT PRIMARY KEY, learner TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX accounts_learner ON accounts (learner);

        CREATE TABLE deliveries (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX deliveries_at ON deliveries (at);

        CREATE TABLE due (
            kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, at INTEGER NOT NULL, attempt INTEGER NOT NULL, held INTEGER NOT NULL,
            ready INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
        CREATE INDEX due_ready ON due (ready);
        CREATE INDEX due_owner ON due (owner);

        CREATE TABLE logs (number INTEGER PRIMARY KEY, log TEXT NOT NULL, owner TEXT NOT NULL, at INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
        CREATE INDEX logs_log ON logs (log, at);
        CREATE INDEX logs_owner ON logs (owner, log, at);

        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, owner TEXT NOT NULL, account TEXT NOT NULL,
            platform TEXT NOT NULL, community TEXT NOT NULL, room TEXT NOT NULL, thread TEXT NOT NULL,
            until INTEGER NOT NULL, at INTEGER NOT NULL, attempts INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
        """,
        """
        ALTER TABLE deliveries ADD COLUMN owner TEXT NOT NULL DEFAULT '';
        CREATE INDEX deliveries_owner ON deliveries (owner) WHERE owner <> '';

        CREATE TABLE erased (mark TEXT NOT NULL, at INTEGER NOT NULL, receipt TEXT NOT NULL, PRIMARY KEY (mark, at, receipt)) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE owned (owner TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, document BLOB NOT NULL, PRIMARY KEY (owner, kind, id)) STRICT, WITHOUT ROWID;
        """,
    ];

    /// <summary>Brings a file of ours, or an empty one, up to <paramref name="version"/> in one transaction.</summary>
    public static void Migrate(SqliteConnection connection, int version)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            for (var step = (int)connection.Number("PRAGMA user_version"); step < version; step++)
            {
                connection.Execute(Steps[step]);
            }

            connection.Execute($"PRAGMA application_id = {Application}; PRAGMA user_version = {version}; COMMIT");
        }
        catch
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }
}
