using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Makes a plan of a person's own target, date, hours, days and levels. Pure: the same input gives the same plan.</summary>
public static class PlanBuilder
{
    /// <summary>Builds a plan from today on.</summary>
    /// <param name="library">Roles with their skills, and the curriculum.</param>
    /// <param name="profile">The person's answers.</param>
    /// <param name="today">The date in the person's zone.</param>
    public static PlanDraft Build(Library library, Profile profile, LocalDate today) => throw new NotSupportedException("To come.");
}
