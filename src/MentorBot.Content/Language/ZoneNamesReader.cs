using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;

namespace MentorBot.Content.Language;

/// <summary>Reads <c>language/zones.yaml</c>: the names of time zones, everything on the left lower case.</summary>
internal sealed class ZoneNamesReader(SourceFile file)
{
    private static readonly string[] Keys = ["locales", "aliases"];

    public static ZoneNames Read(SourceFile file) =>
        YamlReader.Read(file) is { } map ? new ZoneNamesReader(file).Read(map) : ZoneNames.Empty;

    private ZoneNames Read(YamlMap map)
    {
        var names = ZoneNames.Empty;
        foreach (var entry in map.Entries)
        {
            switch (entry.Key)
            {
                case "locales":
                    names = names with { Locales = Names(entry).ToDictionary(n => n.Key, n => n.Value[0], StringComparer.Ordinal) };
                    break;
                case "aliases":
                    names = names with { Aliases = Names(entry) };
                    break;
                default:
                    file.Fault(entry.Line, $"there is no key \"{entry.Key}\"{Hint.For(entry.Key, Keys)}");
                    break;
            }
        }

        return names;
    }

    private Dictionary<string, IReadOnlyList<string>> Names(YamlEntry section)
    {
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in file.Entries(section))
        {
            if (entry.Key.Any(char.IsUpper))
            {
                file.Fault(entry.Line, $"\"{entry.Key}\" must be lower case: \"{entry.Key.ToLowerInvariant()}\"");
            }

            var ids = Ids(entry);
            if (section.Key == "locales" && ids.Count > 1)
            {
                file.Fault(entry.Line, $"the locale \"{entry.Key}\" has {ids.Count} zones; it offers one, or is left out");
            }

            if (ids.Count > 0)
            {
                names[entry.Key] = ids;
            }
        }

        return names;
    }

    private List<string> Ids(YamlEntry entry)
    {
        var texts = entry.Value is YamlList ? file.Texts(entry) : file.Text(entry) is { } one ? [one] : [];
        // Loading the zone data costs a start more than all of this file; the rules pass over an id that is none.
        foreach (var id in file.Thoroughly ? texts.Where(t => !ZoneIds.Has(t.Value)) : [])
        {
            file.Fault(id.Line, $"there is no time zone \"{id.Value}\"{Hint.For(id.Value, ZoneIds.All)}");
        }

        return [.. texts.Select(t => t.Value).Distinct()];
    }
}
