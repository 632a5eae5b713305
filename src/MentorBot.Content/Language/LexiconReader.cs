using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Content.Language;

/// <summary>Reads <c>language/en.yaml</c>; everything in it is lower case.</summary>
internal sealed class LexiconReader(SourceFile file)
{
    private static readonly string[] Keys =
    [
        "spellings", "synonyms", "filler", "facets", "frames", "courtesies", "interrogatives", "followups", "smalltalk", "wishes", "politeness",
        "distress", "tampering", "comparing", "levels",
    ];

    private static readonly Dictionary<string, FollowUpKind> FollowUps =
        Enum.GetValues<FollowUpKind>().ToDictionary(k => k.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Level> Levels =
        Enum.GetValues<Level>().ToDictionary(l => l.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Facet> FacetSlugs =
        Enum.GetValues<Facet>().Where(f => f != Facet.Concept).ToDictionary(f => f.Slug(), StringComparer.Ordinal);

    /// <summary>Reads both files; null, with the fault reported, when the first is no YAML.</summary>
    public static LexiconDraft? Read(SourceFile file, SourceFile elsewhere) =>
        YamlReader.Read(file) is { } map ? new LexiconReader(file).Read(map, ReadElsewhere(elsewhere)) : null;

    private LexiconDraft Read(YamlMap map, IReadOnlyDictionary<string, IReadOnlyList<string>> elsewhere)
    {
        var lexicon = Lexicon.Empty with { Elsewhere = elsewhere };
        foreach (var entry in map.Entries)
        {
            lexicon = entry.Key switch
            {
                "spellings" => lexicon with { Spellings = Spellings(entry) },
                "synonyms" => lexicon with { Synonyms = Synonyms(entry) },
                "filler" => lexicon with { Filler = WordSet(entry) },
                "facets" => lexicon with { FacetAsks = Kinds(entry, FacetSlugs, Patterns) },
                "frames" => lexicon with { Frames = Frames(entry) },
                "courtesies" => lexicon with { Courtesies = Lower(entry) },
                "interrogatives" => lexicon with { Interrogatives = WordSet(entry) },
                "followups" => lexicon with { FollowUps = Kinds(entry, FollowUps, Lower) },
                "smalltalk" => lexicon with { SmallTalk = ByKey(entry) },
                "wishes" => lexicon with { Wishes = Wishes(entry) },
                "politeness" => lexicon with { Politeness = Lower(entry) },
                "distress" => lexicon with { Distress = Lower(entry) },
                "tampering" => lexicon with { Tampering = Lower(entry) },
                "comparing" => lexicon with { Comparing = Lower(entry) },
                "levels" => lexicon with { Levels = Kinds(entry, Levels, Lower) },
                _ => Unknown(entry, lexicon),
            };
        }

        return new LexiconDraft(lexicon, [.. lexicon.SmallTalk.Keys.Select(k => new PhraseKey($"{LexiconDraft.SmallTalk}{k}"))]);
    }

    /// <summary>Reads <c>language/elsewhere.txt</c>: subjects that are not covered, each with questions about it.</summary>
    private static Dictionary<string, IReadOnlyList<string>> ReadElsewhere(SourceFile file)
    {
        var reader = new LexiconReader(file);
        return NamedLines.Read(file, "subject").ToDictionary(s => s.Name.Value, s => (IReadOnlyList<string>)[.. s.Lines.Select(reader.Lower)], StringComparer.Ordinal);
    }

    private Lexicon Unknown(YamlEntry entry, Lexicon lexicon)
    {
        file.Fault(entry.Line, $"there is no key \"{entry.Key}\"{Hint.For(entry.Key, Keys)}");
        return lexicon;
    }

    private Dictionary<string, string> Spellings(YamlEntry entry)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var spelling in file.Entries(entry))
        {
            if (file.Text(spelling) is { } right)
            {
                Lower(new Placed<string>(spelling.Key, spelling.Line));
                spellings[spelling.Key] = Lower(right);
            }
        }

        return spellings;
    }

    private List<IReadOnlyList<string>> Synonyms(YamlEntry entry)
    {
        if (entry.Value is not YamlList list)
        {
            file.Fault(entry.Line, $"\"synonyms\" must be a list of lists, not {entry.Value.Shape}");
            return [];
        }

        var groups = new List<IReadOnlyList<string>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is YamlList group)
            {
                groups.Add(Group(group, lines));
            }
            else
            {
                file.Fault(item.Line, $"\"synonyms\" must be a list of lists, such as - [pytorch, torch]; this is {item.Shape}");
            }
        }

        return groups;
    }

    private string[] Group(YamlList group, Dictionary<string, int> lines)
    {
        var words = file.Texts("synonyms", group);
        if (words.Count < 2)
        {
            file.Fault(group.Line, "a group of synonyms has two words or more");
        }

        foreach (var word in words.Where(w => !lines.TryAdd(w.Value, w.Line)))
        {
            file.Fault(word.Line, $"the synonym \"{word.Value}\" stands twice, first on line {lines[word.Value]}; a word belongs to one group");
        }

        return [.. words.Select(Lower)];
    }

    /// <summary>A block of words divided by white space, or a list whose items may have several words.</summary>
    private HashSet<string> WordSet(YamlEntry entry)
    {
        if (entry.Value is not YamlText block)
        {
            return Lower(entry).ToHashSet(StringComparer.Ordinal);
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var line = block.TextLine;
        foreach (var row in block.Value.Split('\n'))
        {
            words.UnionWith(row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => Lower(new Placed<string>(w, line))));
            line++;
        }

        return words;
    }

    private Dictionary<TKind, IReadOnlyList<string>> Kinds<TKind>(
        YamlEntry entry, Dictionary<string, TKind> known, Func<YamlEntry, IReadOnlyList<string>> read)
        where TKind : notnull
    {
        var kinds = new Dictionary<TKind, IReadOnlyList<string>>();
        foreach (var below in file.Entries(entry))
        {
            if (known.TryGetValue(below.Key, out var kind))
            {
                kinds[kind] = read(below);
            }
            else
            {
                file.Fault(below.Line, $"there is no \"{below.Key}\" in \"{entry.Key}\"{Hint.For(below.Key, known.Keys.Order(StringComparer.Ordinal))}");
            }
        }

        return kinds;
    }

    private IReadOnlyList<string> Patterns(YamlEntry entry)
    {
        foreach (var pattern in entry.Value is YamlList ? file.Texts(entry) : [])
        {
            if (pattern.Value.Count(c => c == '*') > 1)
            {
                file.Fault(pattern.Line, $"the pattern \"{pattern.Value}\" has more than one *; it stands for the subject, once");
            }
        }

        return Lower(entry);
    }

    private IReadOnlyList<string> Frames(YamlEntry entry)
    {
        List<Placed<string>> frames = [.. entry.Value is YamlList ? file.Texts(entry) : []];
        foreach (var frame in frames.Where(f => f.Value.Count(c => c == '*') != 1))
        {
            file.Fault(frame.Line, $"the frame \"{frame.Value}\" must have one *, where the thing stands that is asked about");
        }

        return Lower(entry);
    }

    private Dictionary<string, IReadOnlyList<string>> ByKey(YamlEntry entry) =>
        file.Entries(entry).ToDictionary(e => Lower(new Placed<string>(e.Key, e.Line)), Lower, StringComparer.Ordinal);

    /// <summary>A way to say a wish ends with its words or with <c> *</c>, which takes the rest.</summary>
    private Dictionary<string, IReadOnlyList<string>> Wishes(YamlEntry entry)
    {
        foreach (var way in file.Entries(entry).SelectMany(e => file.Texts(e)).Where(w => w.Value.TrimEnd('*').Contains('*') || (w.Value.EndsWith('*') && !w.Value.EndsWith(" *", StringComparison.Ordinal))))
        {
            file.Fault(way.Line, $"the wish \"{way.Value}\" may have one *, as its last word; it takes the rest");
        }

        return ByKey(entry);
    }

    private IReadOnlyList<string> Lower(YamlEntry entry) => [.. file.Texts(entry).Select(Lower)];

    private string Lower(Placed<string> text)
    {
        if (text.Value.Any(char.IsUpper))
        {
            file.Fault(text.Line, $"\"{text.Value}\" must be lower case: \"{text.Value.ToLowerInvariant()}\"");
        }

        return text.Value;
    }
}
