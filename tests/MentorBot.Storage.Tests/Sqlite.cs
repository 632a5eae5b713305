using MentorBot.Storage.Sqlite;
using MentorBot.Testing;

namespace MentorBot.Storage.Tests;

/// <summary>Real stores in temporary folders.</summary>
internal static class Sqlite
{
    public static SqliteStore Open(string folder) => SqliteStore.Open(folder, new ManualClock()) switch
    {
        { Store: SqliteStore store } => store,
        var refused => throw new InvalidOperationException(refused.Fault?.Message),
    };
}
