using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Plans;

/// <summary>A plan as it was built, with what did not fit.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Cuts">What the role asks for and time does not allow, most important first: the last of the list was cut first.</param>
/// <param name="HoursAsked">Hours of everything that the role asks of this person, done or planned or cut.</param>
/// <param name="HoursThere">Hours that the person has from today to the end, the light last week counted as such.</param>
public sealed record PlanDraft(Plan Plan, IReadOnlyList<PlanCut> Cuts, decimal HoursAsked, decimal HoursThere)
{
    /// <summary>Whether everything that the role asks for is in the plan.</summary>
    public bool Fits => Cuts.Count == 0;

    /// <summary>Hours of all that is left out.</summary>
    public decimal HoursCut => Cuts.Sum(c => c.Hours);
}

/// <summary>A task that is not in a plan.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Skill">The skill that it teaches; null for what belongs to none.</param>
/// <param name="Hours">Hours that it would take.</param>
/// <param name="Need">Why it would be there.</param>
public sealed record PlanCut(string Exercise, string Title, ArticleId? Skill, decimal Hours, Need Need);
