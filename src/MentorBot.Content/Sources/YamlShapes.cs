namespace MentorBot.Content.Sources;

/// <summary>Takes values of YAML in the shape that they must have; another shape is a fault and reads as nothing.</summary>
internal static class YamlShapes
{
    /// <summary>A text of one or more letters; null when it is none.</summary>
    public static Placed<string>? Text(this SourceFile file, YamlEntry entry)
    {
        if (entry.Value is not YamlText { Value: var value } || string.IsNullOrWhiteSpace(value))
        {
            file.Fault(entry.Line, $"\"{entry.Key}\" must be a text, not {entry.Value.Shape}");
            return null;
        }

        return new Placed<string>(value.Trim(), entry.Line);
    }

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<Placed<string>> Texts(this SourceFile file, YamlEntry entry)
    {
        if (entry.Value is YamlList list)
        {
            return file.Texts(entry.Key, list);
        }

        file.Fault(entry.Line, $"\"{entry.Key}\" must be a list, not {entry.Value.Shape}");
        return [];
    }

    /// <inheritdoc cref="Texts(SourceFile, YamlEntry)"/>
    public static IReadOnlyList<Placed<string>> Texts(this SourceFile file, string key, YamlList list)
    {
        var texts = new List<Placed<string>>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is YamlText { Value: var value } && !string.IsNullOrWhiteSpace(value))
            {
                texts.Add(new Placed<string>(value.Trim(), item.Line));
            }
            else
            {
                file.Fault(item.Line, $"\"{key}\" must hold texts, not {item.Shape}");
            }
        }

        return texts;
    }

    /// <summary>The keys and values below a key.</summary>
    public static IReadOnlyList<YamlEntry> Entries(this SourceFile file, YamlEntry entry)
    {
        if (entry.Value is YamlMap map)
        {
            return map.Entries;
        }

        file.Fault(entry.Line, $"\"{entry.Key}\" must hold keys with values, not {entry.Value.Shape}");
        return [];
    }
}
