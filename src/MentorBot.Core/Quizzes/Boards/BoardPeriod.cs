using System.Globalization;
using MentorBot.Core.Quizzes.Races;

namespace MentorBot.Core.Quizzes.Boards;

/// <summary>Since when points count on a board. Days, weeks from Monday, and seasons, which are quarters, begin at 00:00 UTC.</summary>
internal static class BoardPeriod
{
    /// <summary>The names of the periods, the usual one first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["week", "day", "season"];

    /// <summary>When the present period began, UTC.</summary>
    public static DateTimeOffset Start(string period, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return period switch
        {
            "day" => today,
            "season" => new DateTimeOffset(now.Year, ((now.Month - 1) / 3 * 3) + 1, 1, 0, 0, 0, TimeSpan.Zero),
            _ => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
        };
    }

    /// <summary>The logs that hold the points since then: a week may have begun in the season before.</summary>
    public static IReadOnlyList<string> Logs(DateTimeOffset start, DateTimeOffset now) => [.. new[] { RaceRecords.SeasonOf(start), RaceRecords.SeasonOf(now) }.Distinct()];

    /// <summary>A season's name, for example <c>Q4 2026</c>.</summary>
    public static string Season(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"Q{(now.Month + 2) / 3} {now.Year}");
}
