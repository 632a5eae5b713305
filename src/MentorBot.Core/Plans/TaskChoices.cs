using MentorBot.Core.Answers;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>The tasks of a plan to choose one from.</summary>
public static class TaskChoices
{
    /// <summary>The open tasks with their ids, the present week's first; none without a plan.</summary>
    public static IReadOnlyList<(string Id, string Name)> Of(Learner learner, Edition edition, DateTimeOffset now)
    {
        if (learner is not { Plan: { } plan, Profile: { } profile })
        {
            return [];
        }

        var today = Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[profile.Zone]).Date;
        return [.. plan.Tasks.Where(t => t.IsOpen).OrderBy(t => plan.WeekOf(t.Day) < plan.WeekOf(today)).Select(t => (t.Id, new PlanText(edition, today).Name(t)))];
    }
}
