using NodaTime;

namespace MentorBot.Core.Reminders;

/// <summary>How long a reminder may be put off; counted from the press.</summary>
internal static class Snoozes
{
    private static readonly LocalTime Tonight = new(21, 30);

    /// <summary>The usual ones, as they stand in buttons.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["15m", "1h", "tonight"];

    /// <summary>When a snooze ends; null when there is no such snooze.</summary>
    public static Instant? At(string snooze, Instant now, DateTimeZone zone) => snooze switch
    {
        "15m" => now + Duration.FromMinutes(15),
        "1h" => now + Duration.FromHours(1),
        "tonight" => Evening(now, zone),
        _ => null,
    };

    /// <summary>Half past nine; an hour on when that is past or near.</summary>
    private static Instant Evening(Instant now, DateTimeZone zone)
    {
        var evening = zone.AtLeniently(now.InZone(zone).Date + Tonight).ToInstant();
        return evening - now < Duration.FromMinutes(15) ? now + Duration.FromHours(1) : evening;
    }
}
