using System.Text.RegularExpressions;
using NodaTime;
using static MentorBot.Core.Learners.Readers.TargetDateReader;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads months, seasons, quarters, weeks and years, whole or in part: "mid january", "end of next month", "summer 2027".</summary>
internal static partial class DatePeriods
{
    private static readonly HashSet<string> EverydayWords = ["may", "march", "mar", "spring", "fall", "sun", "sat"];

    /// <summary>The period that a text names; null when it names none.</summary>
    public static Hit? Find(string text, LocalDate today)
    {
        var m = Period().Match(text);
        if (!m.Success)
        {
            return null;
        }

        var dates = Candidates(m, today).Select(p => (LocalDate?)Pick(p, m.Groups["part"].Value, today)).ToList();
        var weak = m.Length == m.Groups["name"].Length && EverydayWords.Contains(m.Value);
        return new Hit(m.Index, m.Length, dates, weak);
    }

    private static IEnumerable<(LocalDate First, LocalDate Last)> Candidates(Match m, LocalDate today)
    {
        var year = m.Groups["year"] is { Success: true } y ? y.Value switch
        {
            "next year" => today.Year + 1,
            "this year" => today.Year,
            _ => Number(y),
        } : (int?)null;
        var next = m.Groups["which"].Value == "next" ? 1 : 0;
        switch (m.Groups["name"].Value)
        {
            case "week":
                var monday = today.PlusDays(1 - (int)today.DayOfWeek + (7 * next));
                return [(monday, monday.PlusDays(6))];
            case "month":
                var first = new LocalDate(today.Year, today.Month, 1).PlusMonths(next);
                return [(first, first.With(DateAdjusters.EndOfMonth))];
            case "year":
                return [WholeYear(today.Year + next)];
            case "winter" when year is { } named:
                // "Winter 2027" begins or ends in that year, depending on who says it.
                return [CalendarWords.Season("winter", named), CalendarWords.Season("winter", named - 1)];
            case ['2', '0', ..] number:
                return [WholeYear(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
            case var name:
                return [year is { } given ? Of(name, given) : Enumerable.Range(today.Year - 1, 3).Select(n => Of(name, n)).First(p => p.Last > today)];
        }
    }

    private static (LocalDate First, LocalDate Last) Of(string name, int year)
    {
        if (name[0] == 'q' || CalendarWords.SeasonPattern.Split('|').Contains(name))
        {
            var quarter = name[0] == 'q' ? new LocalDate(year, (3 * (name[1] - '1')) + 1, 1) : CalendarWords.Season(name, year).First;
            return (quarter, quarter.PlusMonths(3).PlusDays(-1));
        }

        var month = new LocalDate(year, CalendarWords.Month(name), 1);
        return (month, month.With(DateAdjusters.EndOfMonth));
    }

    private static (LocalDate First, LocalDate Last) WholeYear(int year) => (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>The day that part of a period means; the whole means its first day, or its last once it has begun.</summary>
    public static LocalDate Pick((LocalDate First, LocalDate Last) period, string part, LocalDate today) => part switch
    {
        "end" or "late" => period.Last,
        "mid" or "middle" => Middle(period.First, NodaTime.Period.DaysBetween(period.First, period.Last)),
        "" when period.First <= today => period.Last,
        _ => period.First,
    };

    /// <summary>The middle of a month is its 15th, however long it is.</summary>
    private static LocalDate Middle(LocalDate first, int days) => first.PlusDays(days is > 7 and < 31 ? 14 : days / 2);

    [GeneratedRegex($@"\b(?:(?<part>early|beginning|start|mid|middle|late|end)[ -]?(?:in |of )?(?:the )?)?(?:(?<which>next|this|coming) )?\b(?<name>{CalendarWords.MonthPattern}|{CalendarWords.SeasonPattern}|week|month|year|q[1-4]|20\d\d)\b\.?(?:,? ?-?(?:in |of )?(?<year>20\d\d|next year|this year))?")]
    private static partial Regex Period();
}
