using System.Globalization;

namespace MentorBot.Storage;

/// <summary>What lies where in a data folder.</summary>
/// <param name="Path">The folder, <c>Storage:Path</c>.</param>
public sealed record StoreFolder(string Path)
{
    /// <summary>The SQLite file.</summary>
    public string Database => At(StoreKind.Sqlite.File);

    /// <summary>Held by the process that owns the folder.</summary>
    public string Lock => At("mentor.lock");

    /// <summary>The marks of everybody who was erased: outlives a restore.</summary>
    public string Erased => At("erased.jsonl");

    /// <summary>Daily backups, and those from before a migration.</summary>
    public string Backups => At("backups");

    /// <summary>A file of the folder.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The present instant as a part of a file's name.</summary>
    internal static string Stamp(TimeProvider clock) => clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
