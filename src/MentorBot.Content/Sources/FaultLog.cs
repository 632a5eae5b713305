namespace MentorBot.Content.Sources;

/// <summary>Collects faults while files are read side by side.</summary>
internal sealed class FaultLog
{
    /// <summary>Whether matters of style are looked for, or only what keeps the content from being used.</summary>
    public bool Thoroughly { get; init; } = true;

    private readonly Lock gate = new();
    private readonly List<ContentFault> faults = [];

    public void Add(string file, int line, string message)
    {
        lock (gate)
        {
            faults.Add(new ContentFault(file, line, message));
        }
    }

    /// <summary>All faults by file, line and message, each once.</summary>
    public IReadOnlyList<ContentFault> Sorted()
    {
        lock (gate)
        {
            return
            [
                .. faults.Distinct()
                    .OrderBy(f => f.File, StringComparer.Ordinal)
                    .ThenBy(f => f.Line)
                    .ThenBy(f => f.Message, StringComparer.Ordinal),
            ];
        }
    }
}
