using MentorBot.Core.Plans;
using NodaTime;
using static MentorBot.Core.Tests.Plans.PlansWorld;

namespace MentorBot.Core.Tests.Plans;

public sealed class ProgressTests
{
    /// <summary>Days from Monday 23 November on with something done; study days are 1, 5, 8, 12, 15, 19, 22, 26, 29, 33, …</summary>
    [Theory]
    [InlineData("", 6, 0, 0)]
    [InlineData("1 5", 6, 2, 0)]
    [InlineData("1 5", 8, 2, 0)] // today is not over
    [InlineData("1 5", 9, 0, 0)] // the first missed day, no freeze earned yet
    [InlineData("1 5 12", 12, 1, 0)]
    [InlineData("1 5 7 12", 12, 4, 0)] // Monday's work makes good for Tuesday
    [InlineData("1 5 8 12 15", 15, 5, 1)] // five days earn a freeze
    [InlineData("1 5 8 12 15", 20, 5, 0)] // which is used on the first missed day
    [InlineData("1 5 8 12 15", 23, 0, 0)] // and not on the second
    [InlineData("1 2 3 4 5 8 9 10 11 12 15 16 17 18 19", 19, 15, 2)] // at most two
    public void AStreak_CountsStudyDays(string worked, int today, int days, int freezes)
    {
        var tasks = worked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((d, i) => Task(i, 1) with { State = TaskState.Done, DoneOn = Monday.PlusDays(int.Parse(d)) });

        Assert.Equal(new Streak(days, freezes), Streak.Of(With(tasks), Person, Monday.PlusDays(today)));
    }

    [Fact]
    public void AForecast_FollowsThePersonsPace()
    {
        var tasks = Enumerable.Range(0, 20).Select(i => Task(i, 2)).Select((t, i) => i < 8 ? t with { State = TaskState.Done, DoneOn = Monday.PlusDays(i * 2) } : t).ToList();

        var forecast = Forecast.Of(With(tasks), Person, Monday.PlusDays(14))!;

        Assert.True(forecast.IsMeasured);
        Assert.Equal(8, forecast.HoursAWeek); // 16 h in two weeks
        Assert.Equal(Monday.PlusDays(14).PlusDays(20), forecast.ReadyOn); // 24 h are three weeks, today included
        Assert.Equal(Period.DaysBetween(forecast.ReadyOn!.Value, With(tasks).End), forecast.DaysEarly);
        Assert.True(forecast.DaysEarly > 0);
    }

    [Fact]
    public void AForecast_BeginsWithThePlannedPace_AndSaysNothingWhereItCannot()
    {
        Assert.Equal((false, 6m), Forecast.Of(Fresh, Person, Monday.PlusDays(3)) is { } early ? (early.IsMeasured, early.HoursAWeek) : default);
        Assert.Null(Forecast.Of(Fresh, Person, Monday.PlusDays(20))!.ReadyOn);
        Assert.Null(Forecast.Of(With([Task(1, 1) with { State = TaskState.Done }]), Person, Monday));
    }

    [Fact]
    public void Progress_AddsUpBySkill()
    {
        var plan = ((Marked)PlanMarks.Done(((Marked)PlanMarks.Skip(Fresh, "python/deep")).Plan, "python/basic-1", Monday.PlusDays(1))).Plan;

        var progress = PlanProgress.Of(plan, Person, Monday.PlusDays(1));

        Assert.Equal(new SkillHours(Python, 8.5m, 1.5m), progress.Skills.Single(s => s.Skill == Python));
        Assert.Null(progress.Skills[^1].Skill);
        Assert.Equal((27m, 1.5m), (progress.HoursPlanned, progress.HoursDone));
        Assert.Equal((1, 8, 54), (progress.Week, progress.WeeksLeft, progress.DaysLeft));
        Assert.Equal((8, 0, 0), PlanProgress.Of(plan, Person, Monday.PlusWeeks(12)) is var over ? (over.Week, over.WeeksLeft, over.DaysLeft) : default);
    }

    private static Plan With(IEnumerable<PlanTask> tasks) => Fresh with { Start = Monday, Tasks = [.. tasks] };

    private static PlanTask Task(int number, decimal hours) =>
        new() { Id = $"own/{number}", Title = "Task", Hours = hours, Day = Monday.PlusDays(number), Need = Need.Own };
}
