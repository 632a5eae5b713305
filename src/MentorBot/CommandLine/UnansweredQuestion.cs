using System.Globalization;
using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Ports;

namespace MentorBot.CommandLine;

/// <summary>A question that nobody has answered yet.</summary>
/// <param name="Text">As it was typed last, on one line.</param>
/// <param name="Count">How often it was asked; letter case and the mark at its end make no difference.</param>
/// <param name="First">When first, UTC.</param>
/// <param name="Last">When last, UTC.</param>
/// <param name="Nearest">The topics nearest to it, best first.</param>
internal sealed record UnansweredQuestion(string Text, int Count, DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<PassageId> Nearest)
{
    /// <summary>The questions of the log, most asked first.</summary>
    /// <param name="entries">Oldest first.</param>
    public static IReadOnlyList<UnansweredQuestion> Of(IEnumerable<LogEntry> entries) =>
    [
        .. entries
            .Select(e => (e.At, Filed: JsonSerializer.Deserialize(e.Document.Span, CoreJson.Default.FiledQuestion)!))
            .GroupBy(e => OneLine(e.Filed.Question).TrimEnd('?', '!', '.', ' ').ToUpperInvariant())
            .Select(asked => new UnansweredQuestion(OneLine(asked.Last().Filed.Question), asked.Count(), asked.First().At, asked.Last().At, asked.Last().Filed.Nearest))
            .OrderByDescending(q => q.Count)
            .ThenByDescending(q => q.Last),
    ];

    /// <summary>Two lines: count, dates and question; the topics below.</summary>
    public override string ToString()
    {
        var dates = Day(First) == Day(Last) ? Day(Last) : $"{Day(First)} to {Day(Last)}";
        var nearest = Nearest.Count == 0 ? "none" : string.Join(", ", Nearest);
        return $"{Count,5} x  {Text}{Environment.NewLine}         {dates} · nearest: {nearest}";
    }

    /// <summary>What a stranger typed goes to the operator's terminal: no line breaks, no control characters.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
