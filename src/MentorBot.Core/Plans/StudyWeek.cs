using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What a person has of a week.</summary>
/// <param name="Number">The number of the week in the plan, from 1.</param>
/// <param name="Days">The days of study that are left, in order.</param>
/// <param name="Capacity">Hours for tasks, in half hours: the person's hours, by the share of the days that are left; half in the last week.</param>
internal sealed record StudyWeek(int Number, IReadOnlyList<LocalDate> Days, decimal Capacity)
{
    /// <summary>The weeks from a day to another, both included; those without a day of study are left out.</summary>
    /// <param name="profile">Hours and days.</param>
    /// <param name="start">The first day of the plan, which the numbers count from.</param>
    /// <param name="from">The first day to study on.</param>
    /// <param name="end">The last day.</param>
    public static List<StudyWeek> Between(Profile profile, LocalDate start, LocalDate from, LocalDate end)
    {
        var weeks = new List<StudyWeek>();
        var (first, days) = (Weeks.MondayOf(start), profile.Days.Select(d => d.Day - IsoDayOfWeek.Monday).Distinct().Order().ToArray());
        for (var monday = Weeks.MondayOf(from); monday <= end; monday = monday.PlusWeeks(1))
        {
            var left = Array.ConvertAll(days, monday.PlusDays);
            left = from <= left[0] && left[^1] <= end ? left : Array.FindAll(left, d => d >= from && d <= end);
            if (left.Length > 0)
            {
                weeks.Add(new StudyWeek((Period.DaysBetween(first, monday) / 7) + 1, left, Halves(profile.HoursAWeek * left.Length / days.Length)));
            }
        }

        if (weeks.Count > 0)
        {
            weeks[^1] = weeks[^1] with { Capacity = Halves(weeks[^1].Capacity / 2) };
        }

        return weeks;
    }

    /// <summary>The day that the hours of a week reach.</summary>
    /// <param name="hours">Hours from the start of the week.</param>
    public LocalDate DayAt(decimal hours) => Days[Capacity == 0 ? 0 : Math.Min((int)(hours * Days.Count / Capacity), Days.Count - 1)];

    /// <summary>The last day of study in the week of a day.</summary>
    public static LocalDate LastDayInWeek(Profile profile, LocalDate day) => DaysOf(profile, Weeks.MondayOf(day)).Last();

    /// <summary>
    /// The last day of a plan; null without a date. A date before the middle of its week of study means the Sunday before: ready by a
    /// Monday needs no week for that Monday.
    /// </summary>
    public static LocalDate? LastDay(Profile profile, LocalDate today)
    {
        if (profile.ReadyBy is not { } date)
        {
            return null;
        }

        var (days, sunday) = (DaysOf(profile, Weeks.MondayOf(date)).ToList(), Weeks.MondayOf(date).PlusDays(-1));
        return sunday > today && 2 * days.Count(d => d <= date) < days.Count ? sunday : date;
    }

    /// <summary>The first day of study on or after a day.</summary>
    /// <exception cref="ArgumentException">The profile has none.</exception>
    public static LocalDate NextDay(Profile profile, LocalDate from) =>
        profile.Days.Count == 0
            ? throw new ArgumentException("A profile has a day of study or more.", nameof(profile))
            : Enumerable.Range(0, 7).Select(from.PlusDays).First(d => profile.Days.Any(s => s.Day == d.DayOfWeek));

    private static IEnumerable<LocalDate> DaysOf(Profile profile, LocalDate monday) =>
        profile.Days.Select(d => d.Day).Distinct().Order().Select(d => monday.PlusDays(d - IsoDayOfWeek.Monday));

    private static decimal Halves(decimal hours) => Math.Floor(hours * 2) / 2;
}
