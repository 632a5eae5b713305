using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>When a person wants to be reminded: local times on days of the week, in the zone that they live in.</summary>
/// <remarks>It fires at most once for a local date, whatever clocks do: <see cref="Last"/> holds the date.</remarks>
public sealed record StudySchedule
{
    /// <summary>The most schedules that a person may have.</summary>
    public const int Most = 25;

    /// <summary>Its name among the person's schedules: a number from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Days and times; empty when it follows the study days of the profile.</summary>
    public IReadOnlyList<StudyDay> Days { get; init; } = [];

    /// <summary>How often it fires of all the times that it could.</summary>
    public Pace Pace { get; init; }

    /// <summary>The first local date on which it fires again; null when it is not paused.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>The local date that it last fired for; null before the first.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>When it says the same once more, UTC, because the person put it off; null when it does not.</summary>
    public DateTimeOffset? Snoozed { get; init; }

    /// <summary>Whether it follows the study days of the profile.</summary>
    public bool FollowsPlan => Days.Count == 0;

    /// <summary>The days and times that hold for a person.</summary>
    public IReadOnlyList<StudyDay> DaysOf(Profile? profile) => FollowsPlan ? profile?.Days ?? [] : Days;
}

/// <summary>How often a schedule fires.</summary>
public enum Pace
{
    /// <summary>At each of its times.</summary>
    Full,

    /// <summary>At most every other day.</summary>
    EveryOther,

    /// <summary>At most once a week.</summary>
    Weekly,
}
