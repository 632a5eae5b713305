using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

internal static class ProgressCard
{
    public static Reply Of(TurnContext context, Plan plan, Profile profile, LocalDate today) => new(Document.Empty, []);
}

internal sealed record Streak(int Days)
{
    public static Streak? Of(Plan plan, Profile profile, LocalDate today) => null;
}
