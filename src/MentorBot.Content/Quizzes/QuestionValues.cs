using System.Globalization;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Quizzes;

/// <summary>The keys and values of one question; what is not as it must be is a fault and reads as nothing.</summary>
internal sealed class QuestionValues
{
    private static readonly string[] Languages = ["python", "sql", "bash", "yaml", "text"];

    private readonly Dictionary<string, YamlEntry> entries;

    public QuestionValues(SourceFile file, YamlMap map)
    {
        File = file;
        Start = map.Line;
        entries = map.Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
    }

    public SourceFile File { get; }

    /// <summary>The line on which the question begins.</summary>
    public int Start { get; }

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Whether every key that must be there is; and faults those that may not.</summary>
    public bool Hold(string[] must, string[] may)
    {
        foreach (var entry in entries.Values.Where(e => !may.Contains(e.Key)))
        {
            File.Fault(entry.Line, $"a question of this kind has no key \"{entry.Key}\"{Hint.For(entry.Key, may)}");
        }

        var missing = must.Where(k => !Has(k)).ToArray();
        foreach (var key in missing)
        {
            File.Fault(Start, $"the question lacks \"{key}\"");
        }

        return missing.Length == 0;
    }

    /// <summary>Faults keys that mean something only beside another.</summary>
    public void OnlyWith(string other, params IReadOnlyList<string> keys)
    {
        foreach (var key in keys.Where(Has))
        {
            File.Fault(entries[key].Line, $"\"{key}\" means nothing without \"{other}\"");
        }
    }

    public Placed<string>? Text(string key) => entries.TryGetValue(key, out var entry) ? File.Text(entry) : null;

    public IReadOnlyList<Placed<string>> Texts(string key) => entries.TryGetValue(key, out var entry) ? File.Texts(entry) : [];

    /// <summary>One line of bounded length; null when there is none.</summary>
    public string? Line(string key, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (text.Value.Contains('\n', StringComparison.Ordinal))
        {
            File.Fault(text.Line, $"\"{key}\" must be one line");
        }

        if (text.Value.Length > most)
        {
            File.Fault(text.Line, $"\"{key}\" has {text.Value.Length} characters; the most is {most}");
        }

        return text.Value;
    }

    /// <summary>The id with its skill before it.</summary>
    public string? Id(string skill)
    {
        if (Text("id") is not { } slug)
        {
            return null;
        }

        var id = $"{skill}/{slug.Value}";
        if (!Slug.IsValid(slug.Value))
        {
            File.Fault(slug.Line, $"\"{slug.Value}\" is not a slug; write lower-case words joined by hyphens, such as shape-of-sum");
        }

        if (id.Length > PassageId.MaxBytes)
        {
            File.Fault(slug.Line, $"the question has the id {id} of {id.Length} bytes; the most is {PassageId.MaxBytes}");
        }

        return id;
    }

    public string Language()
    {
        var language = entries.TryGetValue("language", out var entry) && entry.Value is YamlText text ? text.Value : "python";
        if (!Languages.Contains(language))
        {
            File.Fault(entry!.Line, $"there is no language \"{language}\"{Hint.For(language, Languages)}");
        }

        return language;
    }

    /// <summary>Lines as they stand; empty when there are none.</summary>
    public string Block(string key) => entries.TryGetValue(key, out var entry) && entry.Value is YamlText text ? text.Value.TrimEnd() : "";

    /// <summary>Code of bounded size; null when there is none.</summary>
    public string? Code(string key)
    {
        if (Text(key) is null)
        {
            return null;
        }

        var (code, line) = (Block(key), ((YamlText)entries[key].Value).TextLine);
        var lines = code.Split('\n');
        if (lines.Length > ContentLimits.CodeLines)
        {
            File.Fault(entries[key].Line, $"\"{key}\" has {lines.Length} lines; the most is {ContentLimits.CodeLines}");
        }

        foreach (var (number, text) in lines.Index().Where(l => l.Item.Length > ContentLimits.CodeCharacters))
        {
            File.Fault(line + number, $"a line of \"{key}\" has {text.Length} characters; the most is {ContentLimits.CodeCharacters}");
        }

        return code;
    }

    /// <summary>A number with a point; null when there is none.</summary>
    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        File.Fault(text.Line, $"\"{key}\" is {text.Value}; it must be a number such as 2.5 or 1e-3");
        return null;
    }
}
