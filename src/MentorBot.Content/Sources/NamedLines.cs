namespace MentorBot.Content.Sources;

/// <summary>Questions below names: a line <c>## name</c>, then one question a line; a line that begins with <c># </c> is a note.</summary>
internal static class NamedLines
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What its names are, for faults: <c>slug</c>.</param>
    public static IReadOnlyList<(Placed<string> Name, IReadOnlyList<Placed<string>> Lines)> Read(SourceFile file, string kind)
    {
        var sections = new List<(Placed<string> Name, IReadOnlyList<Placed<string>> Lines)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        List<Placed<string>>? present = null;
        for (var line = 1; line <= file.Lines.Length; line++)
        {
            var text = file.Lines[line - 1].Trim();
            if (text.StartsWith("## ", StringComparison.Ordinal))
            {
                var name = text[3..].Trim();
                present = [];
                if (names.Add(name))
                {
                    sections.Add((new Placed<string>(name, line), present));
                }
                else
                {
                    file.Fault(line, $"the {kind} \"{name}\" stands twice in this file");
                }
            }
            else if (text.Length > 0 && !text.StartsWith("# ", StringComparison.Ordinal))
            {
                if (present is null)
                {
                    file.Fault(line, $"a question stands above the first line \"## {kind}\"");
                }

                present?.Add(new Placed<string>(text, line));
            }
        }

        return sections;
    }
}
