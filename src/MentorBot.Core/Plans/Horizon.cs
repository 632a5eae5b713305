using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>The weeks that a person has from today on, and the room in them beside the tasks that stay where they are.</summary>
internal sealed class Horizon(Kept kept, Profile profile, Plan plan, LocalDate today)
{
    /// <summary>
    /// The weeks up to a date. The present week of a plan under way has no more than what is left of the person's hours after what they
    /// did, and keeps what it had: a change on a Friday does not empty it, and does not pile a whole week on the weekend.
    /// </summary>
    public List<StudyWeek> Until(LocalDate end)
    {
        var weeks = StudyWeek.Between(profile, plan.Start, today, end);
        if (weeks.Count > 1 && plan.Tasks.Count > 0 && weeks[0].Number == plan.WeekOf(today))
        {
            var planned = plan.InWeek(weeks[0].Number).Where(t => t.IsOpen).Sum(t => t.Hours);
            var done = plan.Tasks.Where(t => t.DoneOn is { } day && plan.WeekOf(day) == weeks[0].Number).Sum(t => t.Hours);
            weeks[0] = weeks[0] with { Capacity = Math.Max(0, Math.Min(Math.Max(weeks[0].Capacity, planned), profile.HoursAWeek - done)) };
        }

        return weeks;
    }

    /// <summary>The hours of a week for tasks that may be placed.</summary>
    public decimal Room(StudyWeek week) => Math.Max(0, week.Capacity - kept.Taken.GetValueOrDefault(week.Number));
}
