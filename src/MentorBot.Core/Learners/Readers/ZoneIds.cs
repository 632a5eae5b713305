using NodaTime.TimeZones;

namespace MentorBot.Core.Learners.Readers;

/// <summary>The ids of the IANA time zone data, for checks of content.</summary>
public static class ZoneIds
{
    /// <summary>All ids, old spellings included.</summary>
    public static IEnumerable<string> All => TzdbDateTimeZoneSource.Default.CanonicalIdMap.Keys;

    /// <summary>Whether an id exists, written exactly.</summary>
    public static bool Has(string id) => TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id);
}
