using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>What people answered to one question: of each the last answer that counts.</summary>
internal sealed class RaceTally
{
    private readonly Dictionary<string, (RaceAnswer Answer, DateTimeOffset At)> last = new(StringComparer.Ordinal);

    /// <summary>Counts a question's log.</summary>
    /// <param name="entries">Oldest first.</param>
    public RaceTally(IEnumerable<LogEntry> entries)
    {
        foreach (var person in entries.GroupBy(e => e.Owner, StringComparer.Ordinal))
        {
            var entry = person.Take(RaceRules.MostAnswers).Last();
            last[person.Key] = (Read(entry), entry.At);
        }
    }

    /// <summary>How many people answered.</summary>
    public int Count => last.Count;

    /// <summary>When the last of them did, UTC; null when nobody did.</summary>
    public DateTimeOffset? Heard => last.Count == 0 ? null : last.Values.Max(a => a.At);

    /// <summary>The answers by person.</summary>
    public IEnumerable<(string Owner, RaceAnswer Answer, DateTimeOffset At)> Answers => last.Select(a => (a.Key, a.Value.Answer, a.Value.At));

    /// <summary>How many chose an option.</summary>
    public int Of(int option) => last.Values.Count(a => a.Answer.Option == option);

    /// <summary>An answer of a log.</summary>
    public static RaceAnswer Read(LogEntry entry) =>
        JsonSerializer.Deserialize(entry.Document.Span, CoreJson.Default.RaceAnswer) ?? throw new JsonException("An answer is null.");
}
