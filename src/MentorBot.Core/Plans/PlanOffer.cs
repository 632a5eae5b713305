using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What there is to choose from when time is too short, in numbers.</summary>
/// <param name="HoursAsked">Hours that the role asks of this person.</param>
/// <param name="HoursThere">Hours that they have until their date.</param>
/// <param name="Reduced">The plan that keeps hours and date; its cuts say what is left out. The plan, when everything fits.</param>
/// <param name="MoreHours">More hours a week until the same date; null when everything fits or no more hours are sane.</param>
/// <param name="LaterDate">The same hours until a later date; null when everything fits.</param>
public sealed record PlanOffer(decimal HoursAsked, decimal HoursThere, PlanDraft Reduced, PlanChoice? MoreHours, PlanChoice? LaterDate)
{
    /// <summary>Makes the offer. A profile without a date always fits.</summary>
    public static PlanOffer For(Library library, Profile profile, LocalDate today) => throw new NotSupportedException("To come.");
}

/// <summary>One way out: the profile with one answer changed, and the plan that comes of it.</summary>
/// <param name="Profile">The profile to take over when the person chooses this.</param>
/// <param name="Draft">The plan; where even the most that is sane does not fit everything, its cuts are fewer but not none.</param>
public sealed record PlanChoice(Profile Profile, PlanDraft Draft);
