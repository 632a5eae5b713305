namespace MentorBot.Core.Knowledge;

/// <summary>How people name time zones, beyond their ids, cities and countries: the content of <c>language/zones.yaml</c>.</summary>
public sealed record ZoneNames
{
    /// <summary>No names at all.</summary>
    public static ZoneNames Empty { get; } = new();

    /// <summary>A name, lower case, and the IANA ids that it may mean; with several the person is asked which.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A locale (<c>de</c>, <c>pt-br</c>) and the zone where most of its speakers live; offered, never assumed.</summary>
    public IReadOnlyDictionary<string, string> Locales { get; init; } = new Dictionary<string, string>();
}
