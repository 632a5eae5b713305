using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Dialogue;

/// <summary>What the plain questions of one person in one place have been about: small, bounded, warm for an hour.</summary>
public sealed record Conversation
{
    /// <summary>How long a topic stays warm.</summary>
    public static readonly TimeSpan Warmth = TimeSpan.FromHours(1);

    /// <summary>How many passages are remembered as said.</summary>
    public const int Memory = 12;

    /// <summary>A conversation that has not begun.</summary>
    public static Conversation New { get; } = new();

    /// <summary>When the last turn was, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The subjects of the last answer, most important first.</summary>
    public IReadOnlyList<ArticleId> Subjects { get; init; } = [];

    /// <summary>Subjects before those, latest first.</summary>
    public IReadOnlyList<ArticleId> Earlier { get; init; } = [];

    /// <summary>The passage last said, if any.</summary>
    public PassageId? Last { get; init; }

    /// <summary>Whether the last answer stood subjects side by side.</summary>
    public bool Compared { get; init; }

    /// <summary>Passages already said, latest last.</summary>
    public IReadOnlyList<PassageId> Said { get; init; } = [];

    /// <summary>The last question that was answered, as typed; empty after a button.</summary>
    public string Question { get; init; } = "";

    /// <summary>Why the last answer was given; null when nothing was looked up yet.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>A fixed facet that was asked without a subject and waits for one.</summary>
    public string Pending { get; init; } = "";

    /// <summary>The conversation as far as it is still warm.</summary>
    public Conversation WarmAt(DateTimeOffset now) => now - At > Warmth ? New : this;

    /// <summary>The conversation after an answer about subjects.</summary>
    public Conversation Tell(IReadOnlyList<ArticleId> subjects, PassageId? said, bool compared, DateTimeOffset at)
    {
        IEnumerable<ArticleId> before = Subjects.Concat(Earlier).Where(s => !subjects.Contains(s)).Distinct();
        return new Conversation
        {
            At = at,
            Subjects = subjects,
            Earlier = [.. before.Take(4)],
            Last = said,
            Compared = compared,
            Said = said is { } passage ? [.. Said.Append(passage).TakeLast(Memory)] : Said,
        };
    }
}
