using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>When a plan will be done if its person goes on as they do.</summary>
/// <param name="ReadyOn">The day; null when at this pace it is more than two years away, or nothing was done for the whole time looked at.</param>
/// <param name="DaysEarly">How many days that is before the end of the plan; negative when it is after.</param>
/// <param name="HoursAWeek">The pace.</param>
/// <param name="IsMeasured">Whether it is the person's own pace; else too little time has passed, and it is the pace that they planned.</param>
public sealed record Forecast(LocalDate? ReadyOn, int DaysEarly, decimal HoursAWeek, bool IsMeasured)
{
    private const int LookBackDays = 28;
    private const int FewestDays = 7;
    private const int FurthestDays = 2 * 365;

    /// <summary>The forecast from the last four weeks, or from the start where that is later; null when nothing is left to do.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="profile">The hours that were planned.</param>
    /// <param name="today">The person's own date.</param>
    public static Forecast? Of(Plan plan, Profile profile, LocalDate today)
    {
        var left = plan.Tasks.Where(t => t.IsOpen).Sum(t => t.Hours);
        if (left == 0)
        {
            return null;
        }

        var from = LocalDate.Max(plan.Start, today.PlusDays(-LookBackDays));
        var days = Period.DaysBetween(from, today);
        var isMeasured = days >= FewestDays;
        var pace = isMeasured ? plan.Tasks.Where(t => t.DoneOn >= from).Sum(t => t.Hours) * 7 / days : profile.HoursAWeek;
        var needed = pace == 0 ? FurthestDays + 1 : Math.Ceiling(left * 7 / pace);
        if (needed > FurthestDays)
        {
            return new Forecast(ReadyOn: null, DaysEarly: 0, pace, isMeasured);
        }

        var ready = LocalDate.Max(today, plan.Start).PlusDays((int)needed - 1);
        return new Forecast(ready, Period.DaysBetween(ready, plan.End), pace, isMeasured);
    }
}
