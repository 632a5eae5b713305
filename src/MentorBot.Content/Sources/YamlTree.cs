namespace MentorBot.Content.Sources;

/// <summary>A piece of YAML and the line that it starts on; a closed family.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>The shape in words, for faults.</summary>
    public abstract string Shape { get; }
}

/// <summary>A text.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Value">The text.</param>
/// <param name="TextLine">The line of its first word: below the <c>|</c> for a block.</param>
internal sealed record YamlText(int Line, string Value, int TextLine) : YamlNode(Line)
{
    public override string Shape => Value.Length == 0 ? "nothing" : "a text";
}

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
{
    public override string Shape => "a list";
}

/// <summary>Keys with values; each key once.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
{
    public override string Shape => "keys with values";
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
