using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Messages;

/// <summary>Reads <c>messages/en.yaml</c>: nested keys with Markdown, to dotted keys with documents.</summary>
internal sealed class MessageReader(SourceFile file)
{
    private readonly Dictionary<string, Placed<Lazy<Body>>> phrases = new(StringComparer.Ordinal);

    /// <summary>The phrases by dotted key, each with the line of its key; null, with the fault reported, when the file is no YAML.</summary>
    public static IReadOnlyDictionary<string, Placed<Lazy<Body>>>? Read(SourceFile file)
    {
        if (YamlReader.Read(file) is not { } map)
        {
            return null;
        }

        var reader = new MessageReader(file);
        reader.Take("", map);
        return reader.phrases;
    }

    private void Take(string above, YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            var key = $"{above}{entry.Key}";
            switch (entry.Value)
            {
                case YamlMap below:
                    Take($"{key}.", below);
                    break;
                case YamlText text when !string.IsNullOrWhiteSpace(text.Value):
                    Phrase(key, entry.Line, text);
                    break;
                default:
                    file.Fault(entry.Line, $"the phrase \"{key}\" must be a text, not {entry.Value.Shape}");
                    phrases.TryAdd(key, new Placed<Lazy<Body>>(new(Body.Empty), entry.Line));
                    break;
            }
        }
    }

    private void Phrase(string key, int line, YamlText text)
    {
        var body = new Lazy<Body>(() => BodyReader.Phrase(file, text.Value, text.TextLine));
        if (!phrases.TryAdd(key, new Placed<Lazy<Body>>(body, line)))
        {
            file.Fault(line, $"the key \"{key}\" stands twice, first on line {phrases[key].Line}");
        }
    }
}
