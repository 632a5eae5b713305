using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;
using Xunit.Abstractions;

namespace MentorBot.Tests.Plans;

public sealed class ViewTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("applied-ml-intern", 12, 6)]
    [InlineData("ml-research-intern", 12, 6)]
    [InlineData("ml-engineering-intern", 12, 6)]
    [InlineData("data-science-intern", 12, 6)]
    [InlineData("applied-ml-intern", 0, 12)]
    [InlineData("applied-ml-intern", 40, 10)]
    public void Show(string role, int weeks, int hours)
    {
        var today = new LocalDate(2026, 11, 22);
        var profile = new Profile
        {
            Role = new ArticleId(ArticleKind.Role, role), HoursAWeek = hours, Zone = "Asia/Kolkata",
            ReadyBy = weeks == 0 ? null : today.PlusWeeks(weeks),
            Days = [.. new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Saturday }.Select(d => new StudyDay(d, new LocalTime(19, 30)))],
        };
        var draft = PlanBuilder.Build(Planning.World, profile, today);
        output.WriteLine($"asked {draft.HoursAsked} there {draft.HoursThere} planned {draft.Plan.Tasks.Sum(t => t.Hours)} tasks {draft.Plan.Tasks.Count} end {draft.Plan.End} weeks {draft.Plan.WeekCount} cuts {draft.Cuts.Count} = {draft.Cuts.Sum(c => c.Hours)}");
        foreach (var week in draft.Plan.Tasks.GroupBy(t => draft.Plan.WeekOf(t.Day)))
        {
            output.WriteLine($"{week.Key,3} {draft.Plan.MondayOf(week.Key)} {week.Sum(t => t.Hours),4}h  {string.Join("  ", week.Select(t => $"{t.Id}({t.Hours}{(t.Need == Need.Prerequisite ? "p" : "")})"))}");
        }

        output.WriteLine("cuts by need: " + string.Join(", ", draft.Cuts.GroupBy(c => c.Need).Select(g => $"{g.Key} {g.Sum(c => c.Hours)}")));
        output.WriteLine("kept by skill: " + string.Join(", ", draft.Plan.Tasks.GroupBy(c => c.Skill?.Name).Select(g => $"{g.Key} {g.Sum(c => c.Hours)}")));
    }
}
