using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Reads quiet hours: "22-7", "22:30 to 07:00", "10pm-7am"; "off" clears them.</summary>
internal static partial class QuietHoursReader
{
    /// <summary>Whether the words clear them.</summary>
    public static bool IsOff(string words) => words.Trim().ToLowerInvariant() is "off" or "none" or "no" or "clear";

    /// <summary>The hours; null when the words say none.</summary>
    public static QuietHours? Read(string words) =>
        Pattern().Match(words) is { Success: true } match && Time(match, "1") is { } from && Time(match, "2") is { } to && from != to ? new QuietHours(from, to) : null;

    private static LocalTime? Time(Match match, string side)
    {
        var hour = int.Parse(match.Groups[$"hour{side}"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups[$"minute{side}"] is { Success: true } m ? int.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        hour = (match.Groups[$"half{side}"].Value.ToLowerInvariant(), hour) switch
        {
            ("pm", < 12) => hour + 12,
            ("am", 12) => 0,
            (_, 24) => 0,
            _ => hour,
        };
        return hour <= 23 && minute <= 59 ? new LocalTime(hour, minute) : null;
    }

    [GeneratedRegex(
        @"^\s*(?:from\s+)?(?<hour1>\d{1,2})(?:[:.](?<minute1>\d\d))?\s*(?<half1>am|pm)?\s*(?:-|–|to|until|till)\s*(?<hour2>\d{1,2})(?:[:.](?<minute2>\d\d))?\s*(?<half2>am|pm)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
