using System.Globalization;
using System.Text;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Days and times in the few bytes that a button has: <c>12345@1930,6@1000</c> (1 is Monday).</summary>
internal static class ScheduleCode
{
    /// <summary>Writes days.</summary>
    public static string Write(IReadOnlyList<StudyDay> days) => string.Join(',', days.GroupBy(d => d.At).Select(g =>
    {
        var code = new StringBuilder();
        foreach (var day in g)
        {
            code.Append(CultureInfo.InvariantCulture, $"{(int)day.Day}");
        }

        return code.Append(CultureInfo.InvariantCulture, $"@{g.Key.Hour:00}{g.Key.Minute:00}").ToString();
    }));

    /// <summary>Reads days; empty when the code is none.</summary>
    public static IReadOnlyList<StudyDay> Read(string code)
    {
        var days = new List<StudyDay>();
        foreach (var part in code.Split(','))
        {
            if (part.Split('@') is not [{ Length: > 0 } digits, { Length: 4 } time]
                || !int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var hhmm)
                || hhmm / 100 > 23 || hhmm % 100 > 59 || digits.AsSpan().ContainsAnyExceptInRange('1', '7'))
            {
                return [];
            }

            days.AddRange(digits.Select(d => new StudyDay((IsoDayOfWeek)(d - '0'), new LocalTime(hhmm / 100, hhmm % 100))));
        }

        return [.. days.DistinctBy(d => d.Day).OrderBy(d => d.Day)];
    }
}
