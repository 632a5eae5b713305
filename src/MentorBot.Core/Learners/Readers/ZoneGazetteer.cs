using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Learners.Readers;

/// <summary>The names of places and the zones that they lie in.</summary>
internal sealed class ZoneGazetteer
{
    private const int MostSuggestions = 25;

    private static readonly string[] Continents =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    private readonly TzdbDateTimeZoneSource source;
    private readonly IDateTimeZoneProvider provider;
    private readonly Dictionary<string, string> locales;
    private readonly Dictionary<string, TzdbZoneLocation> locations;
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public ZoneGazetteer(ZoneNames names, TzdbDateTimeZoneSource source)
    {
        this.source = source;
        provider = new DateTimeZoneCache(source);
        locations = (source.ZoneLocations ?? []).ToDictionary(l => l.ZoneId, StringComparer.Ordinal);
        locales = names.Locales.Where(l => Has(l.Value)).ToDictionary(StringComparer.Ordinal);

        // What stands first wins: what a curator wrote, then cities, countries and ids.
        foreach (var (name, ids) in names.Aliases)
        {
            Add(Plain(name), ids.Where(Has), isCountry: false);
        }

        Known = [.. names.Aliases.Values.SelectMany(v => v).Where(Has).Concat(locations.Keys).Distinct()];
        AddCities(locations.Keys);
        foreach (var country in locations.Values.GroupBy(l => l.CountryName))
        {
            foreach (var name in country.Key.Split(['(', ')', '&'], StringSplitOptions.RemoveEmptyEntries).Prepend(country.Key))
            {
                Add(Plain(name), country.Select(l => l.ZoneId), isCountry: true);
            }
        }

        var legacy = source.CanonicalIdMap.Keys.Where(id => !locations.ContainsKey(id) && id.Contains('/', StringComparison.Ordinal)).ToList();
        AddCities(legacy.Where(id => Continents.Contains(id[..id.IndexOf('/', StringComparison.Ordinal)])));
        foreach (var id in locations.Keys.Concat(legacy))
        {
            Add(Plain(id), [Present(id)], isCountry: false);
        }
    }

    /// <summary>The zones of places, those that content names first.</summary>
    public IReadOnlyList<string> Known { get; }

    public bool Has(string id) => source.CanonicalIdMap.ContainsKey(id);

    public DateTimeZone Find(string id) => provider[id];

    /// <summary>A name as it is looked up: lower case, no accents, words divided by spaces.</summary>
    public static string Plain(string name) => string.Join(' ', Words.Of(name.ToLowerInvariant().Replace('_', ' ')));

    public string Name(string id) =>
        locations.TryGetValue(id, out var location) ? $"{City(id)}, {location.CountryName}" : id.StartsWith("Etc/", StringComparison.Ordinal) ? id[4..] : id;

    public string? OfLocale(string locale)
    {
        if (locales.TryGetValue(locale, out var zone) || locale.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash))
        {
            return zone;
        }

        // The region says more than the language: es-AR is not Spain, de-DE is.
        var usual = locales.GetValueOrDefault(locale[..dash]);
        var there = locations.Values.Where(l => l.CountryCode.Equals(locale[(dash + 1)..], StringComparison.OrdinalIgnoreCase)).Select(l => l.ZoneId).ToList();
        return there switch
        {
            [] => usual,
            [var only] => only,
            _ => usual is not null && there.Contains(usual) ? usual : null,
        };
    }

    /// <summary>The zones of a plain name; nothing when it is no name.</summary>
    public Entry Named(string name) => entries.GetValueOrDefault(name) ?? Entry.None;

    /// <summary>The zones of the names that a mistyped one is nearest to.</summary>
    public Entry Near(string name)
    {
        var least = name.Length switch { < 5 => 0, < 8 => 1, _ => 2 } + 1;
        var near = new List<Entry>();
        foreach (var (known, entry) in entries)
        {
            var distance = known.Length > 3 && name.Length > 0 && known[0] == name[0] ? Typos.Distance(name, known, least - 1) : least;
            if (distance < least)
            {
                near.Clear();
                least = distance + 1;
            }

            if (distance == least - 1)
            {
                near.Add(entry);
            }
        }

        return near is [var only] ? only : new Entry([.. near.SelectMany(n => n.Zones).Distinct()], false);
    }

    public IReadOnlyList<(string Id, string Name)> Suggest(string typed) =>
    [
        .. entries
            .Where(e => e.Key.StartsWith(typed, StringComparison.Ordinal) || e.Key.Contains($" {typed}", StringComparison.Ordinal))
            .OrderByDescending(e => e.Key.StartsWith(typed, StringComparison.Ordinal))
            .ThenBy(e => e.Key.Length)
            .ThenBy(e => e.Key, StringComparer.Ordinal)
            .SelectMany(e => e.Value.Zones)
            .Distinct()
            .Take(MostSuggestions)
            .Select(z => (z, Name(z))),
    ];

    /// <summary>Zones of one name.</summary>
    /// <param name="Zones">IANA ids, likeliest first.</param>
    /// <param name="IsCountry">Whether they are a country's, so that those with equal clocks count as one.</param>
    public sealed record Entry(IReadOnlyList<string> Zones, bool IsCountry)
    {
        public static Entry None { get; } = new([], false);

        public int Count => Zones.Count;
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private void AddCities(IEnumerable<string> ids)
    {
        foreach (var city in ids.GroupBy(id => Plain(City(id))))
        {
            Add(city.Key, city.Select(Present).Distinct(), isCountry: false);
        }
    }

    /// <summary>The id in use today of an id that may be an old spelling.</summary>
    private string Present(string id) => locations.ContainsKey(id) ? id : source.CanonicalIdMap[id];

    private void Add(string name, IEnumerable<string> zones, bool isCountry)
    {
        if (zones.ToList() is { Count: > 0 } list && name.Length > 0)
        {
            entries.TryAdd(name, new Entry(list, isCountry));
        }
    }
}
