using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using NodaTime;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>A review as its log holds it.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Grade">How it went.</param>
/// <param name="Day">The study day.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Steps">As in <see cref="ReviewRules.Steps"/>.</param>
/// <param name="Corrects">Whether it takes the place of the entry before it of the same question: the person graded otherwise.</param>
public sealed record ReviewEntry(string Question, Grade Grade, LocalDate Day, int Seconds, bool Steps, bool Corrects);

/// <summary>The log of reviews: what happened, from which cards can be made anew.</summary>
public static class ReviewLog
{
    /// <summary>Its name.</summary>
    public const string Log = "reviews";

    /// <summary>An entry's document.</summary>
    public static ReadOnlyMemory<byte> Write(ReviewEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, CoreJson.Default.ReviewEntry);

    /// <summary>The cards that a history makes, by question.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="rules">What they are made by.</param>
    public static IReadOnlyList<ReviewCard> Replay(IEnumerable<LogEntry> entries, ReviewRules rules)
    {
        var reviews = entries
            .OrderBy(e => e.At)
            .Select(e => (At: Instant.FromDateTimeOffset(e.At), Entry: JsonSerializer.Deserialize(e.Document.Span, CoreJson.Default.ReviewEntry)!));
        return [.. reviews.GroupBy(r => r.Entry.Question, StringComparer.Ordinal).Select(g => Replay([.. g], rules))];
    }

    private static ReviewCard Replay(IReadOnlyList<(Instant At, ReviewEntry Entry)> reviews, ReviewRules rules)
    {
        (ReviewCard? before, ReviewCard? card) = (null, null);
        foreach (var (at, entry) in reviews)
        {
            before = entry.Corrects ? before : card;
            card = (rules with { Steps = entry.Steps }).Review(before, entry.Question, entry.Grade, at, entry.Day);
        }

        return card!;
    }
}
