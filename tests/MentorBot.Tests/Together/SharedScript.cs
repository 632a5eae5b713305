using MentorBot.Tests.Terminal;

namespace MentorBot.Tests.Together;

/// <summary>Reads a transcript of several people in one shared place; <see cref="TogetherTests"/> says how it is written.</summary>
internal static class SharedScript
{
    /// <summary>What everybody in the place sees.</summary>
    public const string Room = "room";

    private const string Clock = "clock";
    private const string Restart = "restart";
    private const string Press = "press ";
    private const string Sees = " sees";

    /// <summary>The steps of a transcript; <c># </c> lines are notes.</summary>
    public static IReadOnlyList<SharedStep> Read(IEnumerable<string> lines)
    {
        var steps = new List<SharedStep>();
        var shown = new List<string>();
        foreach (var line in lines.Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal)))
        {
            if (line[0] == ' ' || line.IndexOf("> ", StringComparison.Ordinal) is not (> 0 and var end))
            {
                shown.Add(line.Trim());
                continue;
            }

            var (who, words) = (line[..end], line[(end + 2)..]);
            if (who == Room || who.EndsWith(Sees, StringComparison.Ordinal))
            {
                var audience = who == Room ? Room : who[..^Sees.Length];
                shown = steps[^1].Expected.TryGetValue(audience, out var before) ? before : steps[^1].Expected[audience] = [];
                shown.Add(words);
                continue;
            }

            steps.Add(who switch
            {
                Clock => new SharedStep(line, (place, _) => place.PassAsync(Script.Span(words))),
                Restart => new SharedStep(line, (place, _) => place.RestartAsync(Script.Span(words))),
                _ when words.StartsWith(Press, StringComparison.Ordinal) => new SharedStep(line, (place, fill) => place.PressAsync(who, fill(words[Press.Length..]))),
                _ => new SharedStep(line, (place, _) => place.SayAsync(who, words)),
            });
        }

        return steps;
    }
}

/// <summary>A line of a transcript and what must follow it.</summary>
/// <param name="Line">As it stands in the file.</param>
/// <param name="DoAsync">Does it, with what fills the places of answers.</param>
internal sealed record SharedStep(string Line, Func<ISharedPlace, Func<string, string>, Task> DoAsync)
{
    /// <summary>The lines that each must see who sees anything new; <see cref="SharedScript.Room"/> stands for all together.</summary>
    public Dictionary<string, List<string>> Expected { get; } = new(StringComparer.Ordinal);
}
