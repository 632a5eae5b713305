using MentorBot.Core.Knowledge;
using static MentorBot.Tests.Plans.Planning;

namespace MentorBot.Tests.Plans;

/// <summary>What an experienced mentor would give somebody who begins from nothing and has twelve weeks of six hours.</summary>
public sealed class BeginnerPlanTests
{
    public static TheoryData<string> AllRoles => [.. Roles.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void TwelveWeeks_GiveBreadth_AProject_AndApplicationsInTime(string name)
    {
        var role = World.Find(new ArticleId(ArticleKind.Role, name))!;
        var draft = Build(Beginner(role.Id, 12, 6));
        var plan = draft.Plan;

        Assert.Equal(12, plan.WeekCount);
        var bySkill = plan.Tasks.Where(t => t.Skill is not null).GroupBy(t => t.Skill!.Value).ToDictionary(g => g.Key, g => g.Sum(t => t.Hours));
        Assert.InRange(role.Must.Count(bySkill.ContainsKey), 8, role.Must.Count);
        Assert.All(bySkill.Values, hours => Assert.InRange(hours, 0.5m, draft.HoursThere / 4));
        Assert.Contains(plan.Tasks, t => t.Kind == ExerciseKind.Project && t.Skill is not null && plan.WeekOf(t.Day) <= 6);
        Assert.InRange(plan.Tasks.Where(t => t.Kind == ExerciseKind.Application).Min(t => plan.WeekOf(t.Day)), 5, 7);
        Assert.InRange(plan.Tasks.Count(t => t.Kind == ExerciseKind.Application), 4, 9);
        Assert.Contains(plan.InWeek(12), t => t.Kind == ExerciseKind.Mock);
        Assert.Contains(plan.InWeek(12), t => t.Kind == ExerciseKind.Review);
        Assert.All(Enumerable.Range(1, 12), w => Assert.InRange(plan.InWeek(w).Where(t => t.Skill is not null).DistinctBy(t => t.Skill).Count(), w == 12 ? 0 : w > 7 ? 0 : 1, 4));
        Assert.True(plan.Tasks.Sum(t => t.Hours) > 0.85m * draft.HoursThere);
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void WithoutADate_ItIsAboutWhatTheRolesOwnArticleSays(string name)
    {
        var plan = Build(Beginner(new ArticleId(ArticleKind.Role, name), null, 12)).Plan;

        Assert.InRange(plan.WeekCount, 40, 70); // "new to programming: 9-14 months at 10-12 hours a week"
        Assert.Contains(plan.Tasks, t => t.Kind == ExerciseKind.Project && plan.WeekOf(t.Day) <= plan.WeekCount / 2);
    }
}
