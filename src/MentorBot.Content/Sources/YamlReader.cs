using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MentorBot.Content.Sources;

/// <summary>Reads YAML into a tree that knows its lines; what the parser or we refuse becomes a fault.</summary>
/// <remarks>Over parser events, not objects: line numbers stay, a doubled key does not end the reading, and the start is fast.</remarks>
internal sealed class YamlReader
{
    private readonly SourceFile file;
    private readonly Parser parser;
    private readonly int offset;

    private YamlReader(SourceFile file, int from, int to)
    {
        this.file = file;
        parser = new Parser(new StringReader(file.Text(from, to)));
        offset = from - 1;
    }

    /// <summary>The keys and values of a whole file; null, with the fault reported, when it does not hold any.</summary>
    public static YamlMap? Read(SourceFile file) => Read(file, 1, file.Lines.Length + 1);

    /// <summary>The keys and values in lines <paramref name="from"/> to <paramref name="to"/>, counted from 1, the last not included.</summary>
    public static YamlMap? Read(SourceFile file, int from, int to)
    {
        var reader = new YamlReader(file, from, to);
        try
        {
            return reader.Root(from);
        }
        catch (YamlException e)
        {
            var line = Math.Clamp((int)Math.Min(e.Start.Line, int.MaxValue / 2) + reader.offset, from, Math.Max(from, to - 1));
            file.Fault(line, $"this is not YAML: {Reason(e)}; put a value that holds \": \" or starts with a sign in quotes");
            return null;
        }
    }

    private static string Reason(YamlException e)
    {
        var text = e.Message;
        var colon = text.StartsWith("(Line", StringComparison.Ordinal) ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        text = (colon < 0 ? text : text[(colon + 3)..]).Trim().TrimEnd('.');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "it cannot be parsed";
    }

    private YamlMap? Root(int line)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            file.Fault(line, "there is nothing here; it must hold keys with values");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node();
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out var rest))
        {
            file.Fault(Line(parser.Current ?? rest!), "a second YAML document starts here; a file holds one");
        }

        if (root is YamlMap map)
        {
            return map;
        }

        file.Fault(root.Line, $"there must be keys with values here, not {root.Shape}");
        return null;
    }

    private int Line(ParsingEvent at) => (int)at.Start.Line + offset;

    private YamlNode Node()
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var block = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
            return new YamlText(Line(scalar), scalar.Value, Line(scalar) + (block ? 1 : 0));
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node());
            }

            return new YamlList(Line(list), items);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            return new YamlMap(Line(map), Entries());
        }

        var other = parser.Consume<ParsingEvent>();
        throw new YamlException(other.Start, other.End, "anchors and aliases (& and *) are not served");
    }

    private List<YamlEntry> Entries()
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node() is not YamlText key)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a text");
            }

            var entry = new YamlEntry(key.Value, key.Line, Node());
            if (lines.TryAdd(entry.Key, entry.Line))
            {
                entries.Add(entry);
            }
            else
            {
                file.Fault(entry.Line, $"the key \"{entry.Key}\" stands twice, first on line {lines[entry.Key]}");
            }
        }

        return entries;
    }
}
