using NodaTime;

namespace MentorBot.Core.Learners.Readers;

/// <summary>The words that people use for months and seasons.</summary>
internal static class CalendarWords
{
    /// <summary>A pattern of every month's name, long or short.</summary>
    public const string MonthPattern =
        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    /// <summary>A pattern of every season; of the northern half of the world, as internships are named.</summary>
    public const string SeasonPattern = "spring|summer|autumn|fall|winter";

    private static readonly string[] Short = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The words whose typos are mended in a date.</summary>
    public static IReadOnlySet<string> Vocabulary { get; } = new HashSet<string>(
    [
        .. MonthPattern.Split('|'), .. SeasonPattern.Split('|'), .. DayWords.Names,
        "day", "days", "week", "weeks", "month", "months", "year", "years", "today", "tomorrow", "next", "this", "early", "beginning", "start", "middle",
        "late", "end", "quarter", "christmas", "deadline", "date", "whenever", "possible", "flexible", "half", "fortnight",
    ]);

    /// <summary>The number of a month's name, 1 to 12.</summary>
    public static int Month(string name) => Array.IndexOf(Short, name[..3]) + 1;

    /// <summary>The first day of a season that begins in a year, and the last.</summary>
    public static (LocalDate First, LocalDate Last) Season(string name, int year)
    {
        var first = new LocalDate(year, name switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 }, 1);
        return (first, first.PlusMonths(3).PlusDays(-1));
    }
}
