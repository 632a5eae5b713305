using System.Text.RegularExpressions;
using NodaTime;
using static MentorBot.Core.Learners.Readers.TargetDateReader;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads dates in figures.</summary>
internal static partial class NumericDates
{
    /// <summary>2027-06-14.</summary>
    public static Hit? Iso(string text, LocalDate today) =>
        IsoDate().Match(text) is { Success: true } m
            ? new Hit(m, Date(Number(m.Groups["year"]), Number(m.Groups["month"]), Number(m.Groups["day"])))
            : null;

    /// <summary>14/6/2027, 06/07, 14.6.; slashes are written both ways round, dots day first.</summary>
    public static Hit? Short(string text, LocalDate today)
    {
        var m = NumericDate().Match(text);
        if (!m.Success)
        {
            return null;
        }

        var (first, second) = (Number(m.Groups["day"]), Number(m.Groups["month"]));
        var dayFirst = second <= 12 ? Next(second, first, m.Groups["year"], today) : null;
        var monthFirst = first <= 12 && m.Groups["sign"].Value != "." ? Next(first, second, m.Groups["year"], today) : null;
        return dayFirst is not null && monthFirst is not null ? new Hit(m, dayFirst, monthFirst) : new Hit(m, dayFirst ?? monthFirst);
    }

    /// <summary>06/2027.</summary>
    public static Hit? MonthOfYear(string text, LocalDate today) =>
        NumericMonth().Match(text) is { Success: true } m && Date(Number(m.Groups["year"]), Number(m.Groups["month"]), 1) is { } first
            ? new Hit(m, DatePeriods.Pick((first, first.With(DateAdjusters.EndOfMonth)), "", today))
            : null;

    [GeneratedRegex($@"\b{Year}[-/.](?<month>\d{{1,2}})[-/.]{Day}")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>20\d\d|\d\d)|(?<sign>[/.])(?<month>\d{1,2}))(?![\d/-])")]
    private static partial Regex NumericDate();

    [GeneratedRegex($@"\b(?<month>\d{{1,2}})[/.]{Year}\b")]
    private static partial Regex NumericMonth();
}
