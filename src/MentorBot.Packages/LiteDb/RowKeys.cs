using System.Globalization;
using MentorBot.Core.Ports;

namespace MentorBot.Packages.LiteDb;

/// <summary>LiteDB has no index over several fields: their values stand in one string, whose order by code units is theirs.</summary>
internal static class RowKeys
{
    /// <summary>Between two values; in no name.</summary>
    private const char Gap = '\u0001';

    /// <summary>Behind every key with the same beginning.</summary>
    private const char Last = '\uFFFF';

    /// <summary>Orders a log by time and by the order of commits.</summary>
    public static string Of(string log, DateTimeOffset at, long number) => $"{log}{Gap}{Digits(at)}{Gap}{Digits(number)}";

    /// <summary>Orders the entries of an owner.</summary>
    public static string Of(string owner, string log, DateTimeOffset at, long number) => $"{owner}{Gap}{Of(log, at, number)}";

    /// <summary>All keys of a log, or all of an owner.</summary>
    public static (string First, string Last) Range(string first) => ($"{first}{Gap}", $"{first}{Gap}{Last}");

    /// <summary>All keys of a log before an instant.</summary>
    public static (string First, string Last) Before(string log, DateTimeOffset at) => ($"{log}{Gap}", $"{log}{Gap}{Digits(at)}");

    /// <summary>All keys of the logs whose names begin with a name and a colon.</summary>
    public static (string First, string Last) Family(string log) => ($"{log}:", $"{log}:{Last}");

    /// <summary>All keys of a log, or of a kind of rows, of an owner.</summary>
    public static (string First, string Last) Range(string owner, string kind) => Range($"{owner}{Gap}{kind}");

    /// <summary>Names a row of an owner.</summary>
    public static string Of(OwnedKey key) => $"{key.Owner}{Gap}{key.Kind}{Gap}{key.Id}";

    /// <summary>The keys of a log behind one of it.</summary>
    public static (string First, string Last) Behind(string log, string key) => ($"{key}{Gap}", $"{log}{Gap}{Last}");

    /// <summary>Of milliseconds since the year 1, which are never negative.</summary>
    private static string Digits(DateTimeOffset at) => Digits(at.UtcTicks / TimeSpan.TicksPerMillisecond);

    private static string Digits(long number) => number.ToString("D19", CultureInfo.InvariantCulture);
}
