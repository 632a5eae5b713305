using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Study days in a row.</summary>
/// <remarks>
/// Only the person's own study days count against them; work on any day counts for them. A missed study day is made good by work on another
/// day earlier in that week, else by a freeze day. A freeze day is earned by every five days of work, at most two are kept. Today does not
/// break a streak before it is over.
/// </remarks>
/// <param name="Days">Days with something done, without a missed study day between them.</param>
/// <param name="Freezes">Freeze days in hand.</param>
public sealed record Streak(int Days, int Freezes)
{
    private const int DaysForAFreeze = 5;
    private const int MostFreezes = 2;

    /// <summary>The streak up to today, from the days on which tasks were done.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="profile">The days of study.</param>
    /// <param name="today">The person's own date.</param>
    public static Streak Of(Plan plan, Profile profile, LocalDate today)
    {
        var worked = plan.Tasks.Select(t => t.DoneOn).OfType<LocalDate>().ToHashSet();
        var study = profile.Days.Select(d => d.Day).ToHashSet();
        var (days, freezes, extra) = (0, 0, 0);
        for (var day = worked.Append(today).Min(); day <= today; day = day.PlusDays(1))
        {
            extra = day.DayOfWeek == IsoDayOfWeek.Monday ? 0 : extra;
            if (worked.Contains(day))
            {
                days++;
                extra += study.Contains(day.DayOfWeek) ? 0 : 1;
                freezes = Math.Min(freezes + (days % DaysForAFreeze == 0 ? 1 : 0), MostFreezes);
            }
            else if (study.Contains(day.DayOfWeek) && day < today)
            {
                (days, freezes, extra) = extra > 0 ? (days, freezes, extra - 1) : freezes > 0 ? (days, freezes - 1, extra) : (0, 0, 0);
            }
        }

        return new Streak(days, freezes);
    }
}
