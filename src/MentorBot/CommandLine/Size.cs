using System.Globalization;

namespace MentorBot.CommandLine;

/// <summary>Sizes of files as people read them.</summary>
internal static class Size
{
    /// <summary>For example <c>3.2 MB</c>; a megabyte is 1,000,000 bytes.</summary>
    public static string Of(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB");
}
