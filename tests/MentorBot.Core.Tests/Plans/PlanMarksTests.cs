using MentorBot.Core.Plans;
using static MentorBot.Core.Tests.Plans.PlansWorld;

namespace MentorBot.Core.Tests.Plans;

public sealed class PlanMarksTests
{
    private const string First = "python/basic-1";

    [Fact]
    public void Done_NotesTheDay_AndCanBeTakenBackOnce()
    {
        var before = Fresh;
        var done = Assert.IsType<Marked>(PlanMarks.Done(before, First, Monday.PlusDays(1)));
        Assert.Equal((TaskState.Done, Monday.PlusDays(1)), (done.Task!.State, done.Task.DoneOn));
        Assert.Same(done.Task, done.Plan.Find(First));

        var back = Assert.IsType<Marked>(PlanMarks.Undo(done.Plan));

        Assert.Equal(before.Tasks, back.Plan.Tasks);
        Assert.IsType<NothingToUndo>(PlanMarks.Undo(back.Plan));
    }

    [Fact]
    public void OnlyTheLastChange_IsKept()
    {
        var one = (Marked)PlanMarks.Done(Fresh, First, Monday);
        var two = (Marked)PlanMarks.Skip(one.Plan, "python/basic-2");

        Assert.Null(two.Plan.Previous!.Previous);
        Assert.Equal(one.Plan.Tasks, ((Marked)PlanMarks.Undo(two.Plan)).Plan.Tasks);
    }

    [Fact]
    public void WhatIsSettled_StaysSo()
    {
        var done = ((Marked)PlanMarks.Done(Fresh, First, Monday)).Plan;

        Assert.IsType<AlreadySettled>(PlanMarks.Done(done, First, Monday));
        Assert.IsType<AlreadySettled>(PlanMarks.Skip(done, First));
        Assert.IsType<AlreadySettled>(PlanMarks.Later(done, First, World, Person, Monday));
        Assert.Equal(new NoSuchTask("nothing"), PlanMarks.Done(done, "nothing", Monday));
        Assert.Equal(new NoSuchTask("nothing"), PlanMarks.Later(done, "nothing", World, Person, Monday));
    }

    [Fact]
    public void ASkippedTask_CanStillBeDone()
    {
        var skipped = ((Marked)PlanMarks.Skip(Fresh, First)).Plan;

        Assert.IsType<Marked>(PlanMarks.Done(skipped, First, Monday));
    }

    [Fact]
    public void Later_GoesToTheNextWeek_WhichStaysWithinCapacity()
    {
        var later = Assert.IsType<Marked>(PlanMarks.Later(Fresh, "python/basic-4", World, Person, Monday));

        Assert.Equal((TaskState.Later, Monday.PlusDays(8)), (later.Task!.State, later.Task.Day));
        Assert.Equal("python/basic-1 python/basic-2 python/basic-3", Ids(later.Plan.InWeek(1)));
        Assert.True(later.Plan.InWeek(2).Sum(t => t.Hours) <= 6);
        Assert.Contains(later.Change.Moved, m => later.Plan.WeekOf(m.From) == 2 && later.Plan.WeekOf(m.Task.Day) == 3);
        Assert.DoesNotContain(later.Change.Moved, m => m.Task.Id == "python/basic-4");
        Assert.Equal(Fresh.Tasks, ((Marked)PlanMarks.Undo(later.Plan)).Plan.Tasks);
    }

    [Fact]
    public void Later_InTheLastWeek_IsRefused() =>
        Assert.Equal("career/mock", Assert.IsType<NoLaterWeek>(PlanMarks.Later(Fresh, "career/mock", World, Person, Monday)).Task.Id);

    [Fact]
    public void Add_GivesANumber_AndReplanningKeepsIt()
    {
        var one = (Marked)PlanMarks.Add(Fresh, "Read a paper", 2, Monday.PlusDays(1), Arrays);
        var two = (Marked)PlanMarks.Add(one.Plan, "Call Ada", 0.5m, Monday);

        Assert.Equal(("own/1", "own/2", Need.Own), (one.Task!.Id, two.Task!.Id, two.Task.Need));
        Assert.Equal("own/2", two.Plan.Tasks[0].Id);

        var after = Replan.ForNewWeek(two.Plan, World, Person, Monday.PlusWeeks(1)).Plan;

        Assert.Equal(Monday.PlusDays(8), after.Find("own/1")!.Day);
        Assert.True(after.InWeek(2).Sum(t => t.Hours) <= 6);
        Assert.Throws<ArgumentOutOfRangeException>(() => PlanMarks.Add(after, "Too long", 5, Monday));
    }
}
