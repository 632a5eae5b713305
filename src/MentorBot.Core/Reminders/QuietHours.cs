using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>Local hours in which nothing is said unasked; over midnight when they end earlier than they begin.</summary>
/// <param name="From">The first quiet time.</param>
/// <param name="To">The first time that is not quiet any more.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Whether a time is quiet.</summary>
    public bool Hold(LocalTime time) => From <= To ? time >= From && time < To : time >= From || time < To;

    /// <summary>An instant, or the end of the quiet hours that it is in.</summary>
    public Instant After(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        if (!Hold(local.TimeOfDay))
        {
            return at;
        }

        var day = local.TimeOfDay < To ? local.Date : local.Date.PlusDays(1);
        return zone.AtLeniently(day + To).ToInstant();
    }
}
