using MentorBot.Packages.LiteDb;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Composition;

/// <summary>Which adapters this build has: its own and those on the platforms' libraries.</summary>
internal static class PackageAdapters
{
    /// <summary>The build's name, as <c>-p:MentorAdapters</c> takes it.</summary>
    public const string Name = "packages";

    /// <summary>The stores, the preferred one first.</summary>
    public static IReadOnlyList<IStoreProvider> Stores { get; } = [new LiteDbProvider(), new SqliteProvider()];
}
