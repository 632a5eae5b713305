using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Plans;

/// <summary>One exercise that the role asks of a person, with what decides its place in a plan.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Lane">Its skill; what belongs to none shares one lane.</param>
/// <param name="Need">Why it is asked.</param>
/// <param name="NeededFor">The skill that stands on it, for a prerequisite.</param>
/// <param name="Depth">How far into its level of its skill it is, 0 to 1 by hours.</param>
internal sealed record Asked(Exercise Exercise, Lane Lane, Need Need, ArticleId? NeededFor, double Depth)
{
    /// <summary>0 without which the role is out of reach, 1 what most postings ask, 2 what sets apart. What another task needs has its tier.</summary>
    public int Tier { get; set; } = Lane.Tier;

    /// <summary>Its place in the lane.</summary>
    public int Place { get; init; }

    /// <summary>What else is asked and must be done first, apart from the order of the lane and its prerequisites.</summary>
    public IReadOnlyList<Asked> After { get; set; } = [];

    /// <summary>Whether it is the building of something, not the learning of basics.</summary>
    public bool IsBuilding => Exercise.Level == Level.Project;

    /// <summary>Whether it belongs to no skill: then the calendar says when, not what was learnt before.</summary>
    public bool IsDated => Exercise.Skill is null;
}

/// <summary>A skill that the role asks for; one more is for all that belongs to none.</summary>
internal sealed class Lane
{
    /// <summary>The skill; null for what belongs to none.</summary>
    public required ArticleId? Skill { get; init; }

    /// <summary>A number of its own, for a firm order where all else is equal.</summary>
    public int Number { get; init; }

    /// <summary>The level that the role asks.</summary>
    public required Level Wanted { get; set; }

    /// <inheritdoc cref="Asked.Tier"/>
    public required int Tier { get; set; }

    /// <summary>Its place in the role's list, 0 (first) to 1; that of the most important skill which stands on it, if that is before.</summary>
    public required double Rank { get; set; }

    /// <summary>Why it is asked.</summary>
    public required Need Need { get; set; }

    /// <summary>The skill that stands on it, for a prerequisite.</summary>
    public ArticleId? NeededFor { get; set; }

    /// <summary>The lanes of its prerequisites.</summary>
    public List<Lane> Prerequisites { get; } = [];

    /// <summary>Whether the first project is its project: then it goes before the others of its tier.</summary>
    public bool IsLead { get; set; }

    /// <summary>How many lanes stand on it, directly or not: what opens most comes first.</summary>
    public int Opens { get; set; }

    /// <summary>Its exercises in the order of doing.</summary>
    public List<Asked> Exercises { get; } = [];
}
