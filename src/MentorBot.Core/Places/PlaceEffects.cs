using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Places;

/// <summary>Something is to happen at a time, in a place.</summary>
/// <param name="Kind">The feature's name, and after a hyphen what it is to do; one of a kind waits in a room.</param>
/// <param name="Place">Where.</param>
/// <param name="At">When, UTC; null when it is not to happen any more.</param>
public sealed record SetPlaceDue(string Kind, Place Place, DateTimeOffset? At) : Effect;

/// <summary>Something that everybody sees is to be brought up to date soon: once for all who ask within a second. Nothing of it is kept.</summary>
/// <param name="Kind">As in <see cref="SetPlaceDue"/>.</param>
/// <param name="Place">Where.</param>
public sealed record Refresh(string Kind, Place Place) : Effect;

/// <summary>A poll begins to belong to a place, or stops to.</summary>
/// <param name="Poll">The platform's id of the poll.</param>
/// <param name="Place">Where it stands; null when its votes mean nothing any more.</param>
public sealed record SetPoll(string Poll, Place? Place) : Effect;

/// <summary>Something said to everyone in a place.</summary>
/// <param name="Place">Where.</param>
/// <param name="Reply">What.</param>
public sealed record Post(Place Place, Reply Reply)
{
    /// <summary>The post that it takes the place of (<see cref="Posted.Handle"/>); empty for a new one.</summary>
    public string InPlaceOf { get; init; } = "";

    /// <summary>How long it makes sense, when it could not be said at once.</summary>
    public TimeSpan Keeps { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>A post that is there.</summary>
/// <param name="Handle">What the platform needs to change it, in a form of its own.</param>
public sealed record Posted(string Handle)
{
    /// <summary>The thread that was opened on it; empty when none was.</summary>
    public string Thread { get; init; } = "";

    /// <summary>The platform's id of the poll that it is; empty when it is none.</summary>
    public string Poll { get; init; } = "";
}
