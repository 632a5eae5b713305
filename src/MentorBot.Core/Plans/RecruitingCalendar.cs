using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>When employers recruit, as <c>guide:timeline</c> tells it: a round opens in August, November, January, March and May.</summary>
internal static class RecruitingCalendar
{
    /// <summary>
    /// The week, from 1, in which applications begin: that in which a round opens nearest to the middle of the plan, between two and three
    /// fifths of it, when the first project can be shown and weeks are left for answers; without such a round, the one behind the middle.
    /// </summary>
    public static int FirstWeek(LocalDate start, int weeks)
    {
        var middle = (weeks / 2) + 1;
        var monday = Weeks.MondayOf(start);
        return Enumerable.Range(1, weeks)
            .Where(w => w >= weeks * 0.4 && w <= (weeks * 0.6) + 1 && Opens(monday.PlusWeeks(w - 1)))
            .OrderBy(w => Math.Abs(w - middle))
            .FirstOrDefault(middle);
    }

    /// <summary>Whether a round opens in the week of a Monday.</summary>
    private static bool Opens(LocalDate monday)
    {
        var sunday = monday.PlusDays(6);
        return sunday.Month is 1 or 3 or 5 or 8 or 11 && sunday.Day <= 7;
    }
}
