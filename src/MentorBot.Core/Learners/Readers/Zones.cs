using MentorBot.Core.Knowledge;
using NodaTime.TimeZones;

namespace MentorBot.Core.Learners.Readers;

/// <summary>The time zones by the names that people give them: ids, cities, countries, offsets, and the names of <see cref="ZoneNames"/>.</summary>
/// <remarks>Building one takes some milliseconds; keep it as long as the content.</remarks>
public sealed class Zones
{
    private readonly TzdbDateTimeZoneSource source;
    private readonly ZoneNames names;

    /// <summary>Indexes the zones of NodaTime's data.</summary>
    public Zones(ZoneNames names, TzdbDateTimeZoneSource source)
    {
        this.names = names;
        this.source = source;
    }

    /// <summary>Whether an id is one of the zones, written exactly.</summary>
    public bool Has(string id) => source.CanonicalIdMap.ContainsKey(id);

    /// <summary>The zone that a locale suggests; null when it suggests none.</summary>
    public string? Guess(string locale) => names.Locales.GetValueOrDefault(locale.ToLowerInvariant());
}
