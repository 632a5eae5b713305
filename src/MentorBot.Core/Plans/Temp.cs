using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Interviews;
using NodaTime;

namespace MentorBot.Core.Plans;

internal static class ProgressCard
{
    public static Reply Of(TurnContext context, Plan plan, Profile profile, LocalDate today) => new(Document.Empty, []);
}

internal static class ProfileCard
{
    public static Reply Of(Profile profile, InterviewFacts facts) => new(Document.Empty, []);
}

internal sealed record Streak(int Days)
{
    public static Streak? Of(Plan plan, Profile profile, LocalDate today) => null;
}
