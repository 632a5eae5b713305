namespace MentorBot.Core.Pictures;

/// <summary>The hours studied, day by day.</summary>
/// <param name="First">The day of the first value.</param>
/// <param name="Hours">Hours of each day from the first on, without gaps; empty when there is nothing yet.</param>
public sealed record CalendarHeat(DateOnly First, IReadOnlyList<double> Hours)
{
    /// <summary>The most weeks that are shown, from Monday to Sunday: a year and the begun week.</summary>
    public const int MostWeeks = 53;

    /// <summary>How many shades there are: nothing, up to half an hour, up to one, up to two, more.</summary>
    public const int Shades = 5;

    /// <summary>The last day that has a value; the day before the first when there is none.</summary>
    public DateOnly Last => First.AddDays(Hours.Count - 1);

    /// <summary>The Monday of the first day's week.</summary>
    public DateOnly FirstMonday => First.AddDays(-Weekday(First));

    /// <summary>The weeks touched, each from Monday to Sunday.</summary>
    public int Weeks => Hours.Count == 0 ? 0 : ((Weekday(First) + Hours.Count - 1) / 7) + 1;

    /// <summary>What is shown of it: the last <see cref="MostWeeks"/> weeks.</summary>
    public CalendarHeat Recent
    {
        get
        {
            var left = (Weeks - MostWeeks) * 7;
            return left <= 0 ? this : new CalendarHeat(FirstMonday.AddDays(left), [.. Hours.Skip(left - Weekday(First))]);
        }
    }

    /// <summary>The shade of a day: 0 for nothing, to 4 for more than two hours.</summary>
    /// <param name="hours">The day's hours; what is negative or no number counts as nothing.</param>
    public static int Shade(double hours) => hours switch
    {
        > 2 => 4,
        > 1 => 3,
        > 0.5 => 2,
        > 0 => 1,
        _ => 0,
    };

    /// <summary>The place of a day in its week: 0 for Monday to 6 for Sunday.</summary>
    public static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
