using MentorBot.Core.Knowledge;
using MentorBot.Core.Plans;
using static MentorBot.Core.Tests.Plans.PlansWorld;

namespace MentorBot.Core.Tests.Plans;

public sealed class ReplanTests
{
    [Fact]
    public void AWeekOfRest_MovesOn_AndSaysWhatMovedAndWhatGaveWay()
    {
        var replanned = Replan.ForNewWeek(Fresh, World, Person, Monday.PlusWeeks(1));

        var plan = replanned.Plan;
        Assert.Empty(plan.InWeek(1));
        Assert.Equal("python/basic-1 python/basic-2 python/basic-3 python/basic-4", Ids(plan.InWeek(2)));
        Assert.Contains(replanned.Change.Moved, m => m.Task.Id == "python/basic-1" && m.From == Monday.PlusDays(1) && m.Task.Day == Monday.PlusDays(8));
        Assert.Equal(Fresh.Tasks.Count, plan.Tasks.Count + replanned.Change.Dropped.Count);
        Assert.Null(replanned.Change.NewEnd);
    }

    [Fact]
    public void NothingBehind_IsTheSamePlan()
    {
        var plan = Fresh;

        var replanned = Replan.ForNewWeek(plan, World, Person, Monday.PlusDays(5));

        Assert.Same(plan, replanned.Plan);
        Assert.True(replanned.Change.IsNone);
    }

    [Fact]
    public void APlanThatIsOver_WaitsForANewDate()
    {
        var plan = Fresh;

        Assert.Same(plan, Replan.ForNewWeek(plan, World, Person, Monday.PlusWeeks(9)).Plan);
        var longer = Person with { ReadyBy = Monday.PlusWeeks(20) };
        var again = Replan.ForNewProfile(plan, World, longer, Monday.PlusWeeks(9));
        // A date on a Monday would make a week of its own: the plan ends on the Sunday before.
        Assert.Equal(Monday.PlusWeeks(20).PlusDays(-1), again.Change.NewEnd);
        Assert.All(again.Plan.Tasks, t => Assert.True(t.Day >= Monday.PlusWeeks(9)));
        Assert.Equal(Monday.PlusDays(1), again.Plan.Start);
    }

    [Fact]
    public void WithoutADate_TheEndMoves()
    {
        var free = Person with { ReadyBy = null };
        var plan = PlanBuilder.Build(World, free, Monday).Plan;

        var replanned = Replan.ForNewWeek(plan, World, free, Monday.PlusWeeks(2));

        Assert.Empty(replanned.Change.Dropped);
        Assert.Equal(replanned.Plan.End, replanned.Change.NewEnd);
        Assert.True(replanned.Plan.End > plan.End);
    }

    [Fact]
    public void MoreLevel_DropsWhatIsNotAskedAnyMore_ButNoDoneWork()
    {
        var plan = ((Marked)PlanMarks.Done(Fresh, "python/basic-1", Monday)).Plan;
        var person = Person with { Levels = new Dictionary<ArticleId, Level> { [Python] = Level.Project } };

        var replanned = Replan.ForNewProfile(plan, World, person, Monday.PlusDays(1));

        Assert.Equal("python/basic-1", Ids(replanned.Plan.Tasks.Where(t => t.Skill == Python)));
        Assert.Equal(5, replanned.Change.Dropped.Count(d => d.Why == DropReason.NotAsked && d.Task.Skill == Python));
    }

    [Fact]
    public void FewerHours_CutByWorth_AndSayWhy()
    {
        var replanned = Replan.ForNewProfile(Fresh, World, Person with { HoursAWeek = 3 }, Monday);

        Assert.NotEmpty(replanned.Change.Dropped);
        Assert.All(replanned.Change.Dropped, d => Assert.Equal(DropReason.NoTime, d.Why));
        Assert.Equal(replanned.Cuts.Select(c => c.Exercise).Order(), replanned.Change.Dropped.Select(d => d.Task.ExerciseId).Order());
    }

    [Fact]
    public void ARenamedExercise_KeepsItsTask()
    {
        var plan = ((Marked)PlanMarks.Done(Fresh, "python/basic-1", Monday)).Plan;
        var library = Of(Exercises.Select(e => e.Id is "python/basic-1" or "python/basic-2" ? e with { Id = e.Id + "-new", Was = [e.Id], Title = "Renamed" } : e));

        var replanned = Replan.ForNewWeek(plan, library, Person, Monday.PlusDays(1));

        Assert.Equal((TaskState.Done, "Do python/basic-1"), (replanned.Plan.Find("python/basic-1-new")!.State, replanned.Plan.Find("python/basic-1-new")!.Title));
        Assert.Equal("Renamed", replanned.Plan.Find("python/basic-2-new")!.Title);
        Assert.True(replanned.Change.IsNone);
        Assert.Equal(plan.Tasks.Count, replanned.Plan.Tasks.Count);
    }

    [Fact]
    public void AnExerciseThatIsGone_StaysWhenDone_AndIsNamedWhenOpen()
    {
        var plan = ((Marked)PlanMarks.Done(Fresh, "python/basic-1", Monday)).Plan;
        var library = Of(Exercises.Where(e => e.Id is not ("python/basic-1" or "python/basic-2")));

        var replanned = Replan.ForNewWeek(plan, library, Person, Monday.PlusDays(1));

        Assert.Equal(TaskState.Done, replanned.Plan.Find("python/basic-1")!.State);
        Assert.Equal(("python/basic-2", DropReason.Gone), Assert.Single(replanned.Change.Dropped) is var d ? (d.Task.Id, d.Why) : default);
        Assert.Null(replanned.Plan.Find("python/basic-2"));
    }

    [Fact]
    public void APutOffTask_StaysOnItsDay_UntilThatIsPast()
    {
        var later = ((Marked)PlanMarks.Later(Fresh, "python/basic-4", World, Person, Monday)).Plan;

        var inTime = Replan.ForNewWeek(later, World, Person, Monday.PlusWeeks(1)).Plan;
        var past = Replan.ForNewWeek(later, World, Person, Monday.PlusWeeks(2)).Plan;

        Assert.Equal((TaskState.Later, Monday.PlusDays(8)), (inTime.Find("python/basic-4")!.State, inTime.Find("python/basic-4")!.Day));
        Assert.Equal(TaskState.Open, past.Find("python/basic-4")!.State);
        Assert.True(past.Find("python/basic-4")!.Day >= Monday.PlusWeeks(2));
    }
}
