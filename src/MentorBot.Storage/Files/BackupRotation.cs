using System.Globalization;

namespace MentorBot.Storage.Files;

/// <summary>Which daily backups there are to be.</summary>
public static class BackupRotation
{
    /// <summary>How many daily backups are kept.</summary>
    public const int Kept = 7;

    private const string Format = "'daily-'yyyy-MM-dd'.db'";

    /// <summary>The name of a day's backup, for example <c>daily-2026-03-01.db</c>.</summary>
    public static string Name(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The files that go: daily backups but for the latest seven. Whatever has another name is not ours to delete.</summary>
    /// <param name="names">Names of files in the folder of backups.</param>
    public static IReadOnlyList<string> Surplus(IEnumerable<string> names) => [.. names.Where(IsDaily).OrderDescending(StringComparer.Ordinal).Skip(Kept)];

    private static bool IsDaily(string name) => DateOnly.TryParseExact(name, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
