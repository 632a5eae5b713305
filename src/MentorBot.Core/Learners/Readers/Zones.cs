using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Core.Knowledge;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Learners.Readers;

/// <summary>The time zones by the names that people give them: ids, cities, countries, offsets, and the names of <see cref="ZoneNames"/>.</summary>
/// <remarks>Building one takes some milliseconds; keep it as long as the content. Reading it needs no lock.</remarks>
public sealed partial class Zones
{
    /// <summary>The most zones that are offered to choose from.</summary>
    public const int MostChoices = 8;

    private const int MostOtherWords = 4;
    private const int ShortestWithin = 4;

    private readonly ZoneGazetteer gazetteer;

    /// <summary>Indexes the zones of NodaTime's data.</summary>
    /// <param name="names">The names that content adds.</param>
    /// <param name="source">The zone data.</param>
    public Zones(ZoneNames names, TzdbDateTimeZoneSource source) => gazetteer = new ZoneGazetteer(names, source);

    /// <summary>Whether an id is one of the zones, written exactly.</summary>
    public bool Has(string id) => gazetteer.Has(id);

    /// <summary>The zone of an id that <see cref="Has"/> knows.</summary>
    public DateTimeZone Find(string id) => gazetteer.Find(id);

    /// <summary>A zone's city and country for people, for example <c>Kolkata, India</c>.</summary>
    public string Name(string id) => gazetteer.Name(id);

    /// <summary>The zone that a locale suggests, for example <c>de</c> or <c>en-IN</c>; null when it suggests none.</summary>
    public string? Guess(string locale) => gazetteer.OfLocale(locale.Replace('_', '-').ToLowerInvariant());

    /// <summary>Reads a text into an IANA id.</summary>
    /// <param name="text">As typed: "berlin", "i live in bangalore", "utc+5:30", "IST".</param>
    /// <param name="now">The present instant: what an offset means changes with summer time.</param>
    public Reading<string> Read(string text, Instant now)
    {
        var lower = (text.Length > PlainWords.Longest ? text[..PlainWords.Longest] : text).Trim().ToLower(CultureInfo.InvariantCulture);
        if (OffsetOfUtc().Match(lower) is { Success: true } offset)
        {
            return OfOffset(offset, now);
        }

        if (Questioning.Is(lower))
        {
            return new NotUnderstood<string>();
        }

        var whole = ZoneGazetteer.Plain(lower);
        var bare = ZoneGazetteer.Plain(Filler().Replace(lower, " "));
        var parts = lower.Split([',', ';', '(', ')']).Select(p => ZoneGazetteer.Plain(Filler().Replace(p, " "))).Where(p => p.Length > 0);
        var found = parts.Prepend(bare).Prepend(whole).Select(gazetteer.Named).FirstOrDefault(n => n.Count > 0) ?? Within(bare) ?? gazetteer.Near(bare);
        return found.Count == 0 ? new NotUnderstood<string>() : Choice(found, now);
    }

    /// <summary>Zones whose name begins with what is being typed, as id and name, best first, at most 25: what autocomplete shows.</summary>
    public IReadOnlyList<(string Id, string Name)> Suggest(string typed) => gazetteer.Suggest(ZoneGazetteer.Plain(typed.ToLower(CultureInfo.InvariantCulture)));

    private static Reading<string> Of(IReadOnlyList<string> ids) =>
        ids.Count == 1 ? new Understood<string>(ids[0]) : new Ambiguous<string>([.. ids.Take(MostChoices)]);

    private Reading<string> Choice(ZoneGazetteer.Entry found, Instant now) =>
        Of(found.Zones.Count < 2 || !found.IsCountry ? found.Zones : Different(found.Zones, now));

    private Reading<string> OfOffset(Match m, Instant now)
    {
        if (!m.Groups["sign"].Success)
        {
            return new Understood<string>("Etc/UTC");
        }

        var hours = int.Parse(m.Groups["hours"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = m.Groups["minutes"].Success ? int.Parse(m.Groups["minutes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59)
        {
            return new NotUnderstood<string>();
        }

        var offset = Offset.FromHoursAndMinutes(hours, minutes) is var east && m.Groups["sign"].Value == "+" ? east : -east;
        var there = Different(gazetteer.Known.Where(z => Find(z).GetUtcOffset(now) == offset), now);
        return there.Count == 0 ? new NotUnderstood<string>() : Of(there);
    }

    /// <summary>The zones whose clocks differ at some time within a year from now; of equal ones the first.</summary>
    private List<string> Different(IEnumerable<string> zones, Instant now) =>
        [.. zones.DistinctBy(z => string.Join(' ', Enumerable.Range(0, 4).Select(q => Find(z).GetUtcOffset(now + Duration.FromDays(91 * q)))))];

    /// <summary>The longest name within a text.</summary>
    private ZoneGazetteer.Entry? Within(string bare)
    {
        var words = bare.Split(' ');
        for (var length = Math.Min(4, words.Length - 1); length >= 1; length--)
        {
            for (var start = 0; start + length <= words.Length && words.Length - length <= MostOtherWords; start++)
            {
                var name = string.Join(' ', words, start, length);
                if (name.Length >= ShortestWithin && gazetteer.Named(name) is { Count: > 0 } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:(?:utc|gmt|zulu|z)|(?:utc|gmt)? ?(?<sign>[+-]) ?(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?h?)(?: time)?$")]
    private static partial Regex OffsetOfUtc();

    [GeneratedRegex(@"\b(?:i|im|i'm|i am|live|living|based|currently|located|stay|staying|in|from|at|near|the|my|is|its|it's|it|time ?zone|zone|time|city|timezone is|here|now|right|please|use|change|to|set|no|actually)\b")]
    private static partial Regex Filler();
}
