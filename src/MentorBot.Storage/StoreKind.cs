namespace MentorBot.Storage;

/// <summary>What a data folder can be kept in.</summary>
/// <param name="Name">As <c>Storage:Provider</c> says it.</param>
/// <param name="File">The name of its file in the folder.</param>
public sealed record StoreKind(string Name, string File)
{
    /// <summary>SQLite: in every build.</summary>
    public static StoreKind Sqlite { get; } = new("Sqlite", "mentor.db");

    /// <summary>LiteDB: in the packages build.</summary>
    public static StoreKind LiteDb { get; } = new("LiteDb", "mentor.litedb");

    /// <summary>All that there are, whether this build has them or not: a build knows what it cannot open.</summary>
    public static IReadOnlyList<StoreKind> All { get; } = [Sqlite, LiteDb];
}
