using MentorBot.Core.Knowledge;
using NodaTime;

namespace MentorBot.Core.Learners;

/// <summary>What a plan is made of: the person's own target, date, hours, days and levels.</summary>
public sealed record Profile
{
    /// <summary>The kind of internship aimed at.</summary>
    public required ArticleId Role { get; init; }

    /// <summary>The local date to be ready by; null when there is none.</summary>
    public LocalDate? ReadyBy { get; init; }

    /// <summary>Hours of study a week, 1 to 60, in half hours.</summary>
    public required decimal HoursAWeek { get; init; }

    /// <summary>The days of study, Monday first; at least one.</summary>
    public required IReadOnlyList<StudyDay> Days { get; init; }

    /// <summary>The zone that they live in, an IANA id.</summary>
    public required string Zone { get; init; }

    /// <summary>Where they stand in the skills that they named; what is not here is <see cref="Level.None"/>.</summary>
    public IReadOnlyDictionary<ArticleId, Level> Levels { get; init; } = new Dictionary<ArticleId, Level>();

    /// <summary>Where they stand in a skill.</summary>
    public Level LevelOf(ArticleId skill) => Levels.GetValueOrDefault(skill);
}

/// <summary>A day of the week on which a person studies.</summary>
/// <param name="Day">Which day.</param>
/// <param name="At">The local time at which they begin.</param>
public sealed record StudyDay(IsoDayOfWeek Day, LocalTime At);
