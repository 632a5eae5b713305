using NodaTime;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>The day that a review counts for: it ends at 04:00 of the person's own clock, not at midnight.</summary>
public static class StudyDate
{
    /// <summary>When a new day begins.</summary>
    public static readonly LocalTime Rollover = new(4, 0);

    /// <summary>The study day of an instant.</summary>
    public static LocalDate Of(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return local.TimeOfDay < Rollover ? local.Date.PlusDays(-1) : local.Date;
    }
}
