using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Reminders;

/// <summary>Reads for how long to pause: "2 weeks", "10 days", "a month", "5".</summary>
internal static partial class PauseLength
{
    private const int MostDays = 366;

    /// <summary>The usual ones, in days.</summary>
    public static IReadOnlyList<int> Usual { get; } = [7, 14, 28];

    /// <summary>Days from 1 to 366; null when the words say none.</summary>
    public static int? Read(string words)
    {
        if (Pattern().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var count = match.Groups["count"].Value.ToLowerInvariant() switch
        {
            "" or "a" or "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            var digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        var unit = match.Groups["unit"].Value.ToLowerInvariant() switch { "week" => 7, "month" => 30, _ => 1 };
        return count * unit is >= 1 and <= MostDays and var days ? days : null;
    }

    [GeneratedRegex(@"^\s*(?:for\s+)?(?:(?<count>\d{1,3})|(?<count>a|one|two|three|four)?\s*(?<unit>day|week|month)|(?<count>\d{1,3}|a|one|two|three|four)\s*(?<unit>day|week|month))s?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
