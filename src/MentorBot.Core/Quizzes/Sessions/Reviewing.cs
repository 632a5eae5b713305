using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>What decides when a person's cards come.</summary>
internal static class Reviewing
{
    /// <summary>A card that comes back within this counts as due: nobody waits for minutes.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(20);

    /// <summary>The zone of a person; UTC while they have not told it.</summary>
    public static DateTimeZone Zone(TurnContext context) => context.Zones[context.Learner.Profile?.Zone ?? "UTC"];

    /// <summary>The cards that are due or will be in minutes, those of this sitting first, then those nearest to being forgotten.</summary>
    public static IReadOnlyList<ReviewCard> DueCards(Cards cards, TurnContext context, LocalDate today) =>
        [.. cards.All.Where(c => c.IsDue(today, context.Turn.At + Ahead)).OrderBy(c => c.DueAt is null).ThenBy(c => c.Retrievability(today)).ThenBy(c => c.Question, StringComparer.Ordinal)];

    /// <summary>The rules that a person reviews by.</summary>
    public static ReviewRules RulesOf(Learner learner) => ReviewRules.Default with { Retention = learner.Quizzes.Reviews.Retention };
}
