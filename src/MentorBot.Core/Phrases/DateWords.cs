using System.Globalization;
using NodaTime;

namespace MentorBot.Core.Phrases;

/// <summary>Dates, times and hours as people read them, in the words of a phrasebook.</summary>
public sealed class DateWords(Phrasebook phrases)
{
    /// <summary>The phrases that it says.</summary>
    public static IReadOnlyList<PhraseKey> PhraseKeys { get; } =
    [
        new("dates.months"),
        new("dates.weekdays"),
        new("dates.long", "weekday", "day", "month", "year"),
        new("dates.short", "weekday", "day", "month"),
        new("dates.hours", "hours"),
        new("dates.oneday"),
        new("dates.days", "days"),
        new("dates.oneweek"),
        new("dates.weeks", "weeks"),
    ];

    /// <summary>The name of a month.</summary>
    public string Month(int month) => phrases.Label("dates.months").Split(' ')[month - 1];

    /// <summary>The name of a day of the week.</summary>
    public string Weekday(IsoDayOfWeek day) => phrases.Label("dates.weekdays").Split(' ')[(int)day - 1];

    /// <summary>For example "Sunday 14 February 2027".</summary>
    public string Long(LocalDate date) => phrases.Label(
        "dates.long", ("weekday", Weekday(date.DayOfWeek)), ("day", Number(date.Day)), ("month", Month(date.Month)), ("year", Number(date.Year)));

    /// <summary>For example "Sun 14 Feb".</summary>
    public string Short(LocalDate date) => phrases.Label(
        "dates.short", ("weekday", Weekday(date.DayOfWeek)[..3]), ("day", Number(date.Day)), ("month", Month(date.Month)[..3]));

    /// <summary>For example "1.5 h".</summary>
    public string Hours(decimal hours) => phrases.Label("dates.hours", ("hours", hours.ToString("0.#", CultureInfo.InvariantCulture)));

    /// <summary>For example "1 day" or "12 days".</summary>
    public string Days(int days) => days == 1 ? phrases.Label("dates.oneday") : phrases.Label("dates.days", ("days", Number(days)));

    /// <summary>For example "1 week" or "12 weeks".</summary>
    public string Weeks(int weeks) => weeks == 1 ? phrases.Label("dates.oneweek") : phrases.Label("dates.weeks", ("weeks", Number(weeks)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
