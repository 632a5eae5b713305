using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Learners.Linking;

/// <summary>A code begins to name who it was given to, or stops to.</summary>
/// <param name="Code">The code.</param>
/// <param name="Maker">Who it was given to; null when it names nobody any more.</param>
public sealed record SetLink(string Code, LearnerId? Maker) : Effect;

/// <summary>Accounts change hands: the persons of this turn (its own, and who a code named) become others.</summary>
/// <param name="After">All who stand after it. Who is not among them is gone; an account that none of them has belongs to nobody.</param>
public sealed record Regroup(IReadOnlyList<Standing> After) : Effect;

/// <summary>A person after accounts changed hands.</summary>
/// <param name="Learner">Their state.</param>
/// <param name="Due">What is to happen to them, and what no more.</param>
public sealed record Standing(Learner Learner, IReadOnlyList<SetDue> Due);

/// <summary>Who a code was given to, as read for this turn.</summary>
/// <param name="Maker">The person; null when the code names nobody.</param>
/// <param name="Version">The version of their document; 0 when there is none.</param>
public sealed record FoundMaker(Learner? Maker, long Version);

/// <summary>What the store holds of a code; it is written once and removed once.</summary>
/// <param name="Maker">Who it was given to.</param>
public sealed record LinkOwner(LearnerId Maker)
{
    /// <summary>The kind of its aggregate; the id is the code.</summary>
    public const string Kind = "link";
}
