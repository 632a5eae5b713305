using MentorBot.Core.Knowledge;
using MentorBot.Core.Ports;

namespace MentorBot.Composition;

/// <summary>Unanswered questions for as long as the process lives; a full list forgets the one that was asked least and longest ago.</summary>
internal sealed class MemoryUnansweredQuestions : IUnansweredQuestions
{
    /// <summary>How many different questions are kept.</summary>
    public const int Capacity = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, UnansweredQuestion> kept = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task FileAsync(string question, IReadOnlyList<PassageId> nearest, DateTimeOffset at, CancellationToken cancellation)
    {
        var words = string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        lock (gate)
        {
            if (kept.TryGetValue(words, out var known))
            {
                kept[words] = known with { Nearest = nearest, Count = known.Count + 1, Last = at };
                return Task.CompletedTask;
            }

            if (kept.Count == Capacity)
            {
                kept.Remove(kept.MinBy(k => (k.Value.Count, k.Value.Last)).Key);
            }

            kept[words] = new UnansweredQuestion(question, nearest, 1, at, at);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredQuestion>> ListAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<UnansweredQuestion>>(
                [.. kept.Values.OrderByDescending(q => q.Count).ThenByDescending(q => q.Last).ThenBy(q => q.Question, StringComparer.Ordinal)]);
        }
    }
}
