using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Messages;

/// <summary>Reads <c>messages/en.yaml</c>: nested keys with Markdown, to dotted keys with documents.</summary>
internal sealed class MessageReader(SourceFile file)
{
    private readonly Dictionary<string, Placed<Body>> phrases = new(StringComparer.Ordinal);

    /// <summary>The phrases by dotted key, each with the line of its key.</summary>
    public static IReadOnlyDictionary<string, Placed<Body>> Read(SourceFile file)
    {
        var reader = new MessageReader(file);
        if (YamlReader.Read(file) is { } map)
        {
            reader.Take("", map);
        }

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
                    phrases.TryAdd(key, new Placed<Body>(Body.Empty, entry.Line));
                    break;
            }
        }
    }

    private void Phrase(string key, int line, YamlText text)
    {
        if (!phrases.TryAdd(key, new Placed<Body>(BodyReader.Phrase(file, text.Value, text.TextLine), line)))
        {
            file.Fault(line, $"the key \"{key}\" stands twice, first on line {phrases[key].Line}");
        }
    }
}
