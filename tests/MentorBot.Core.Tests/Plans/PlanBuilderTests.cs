using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;
using static MentorBot.Core.Tests.Plans.PlansWorld;

namespace MentorBot.Core.Tests.Plans;

public sealed class PlanBuilderTests
{
    [Fact]
    public void APlan_ReadsAsAMentorWouldSayIt()
    {
        var weeks = Enumerable.Range(1, Fresh.WeekCount).Select(w => $"{w}: {Ids(Fresh.InWeek(w))}");

        Assert.Equal(
            [
                "1: python/basic-1 python/basic-2 python/basic-3 python/basic-4",
                "2: python/deep arrays/basic-1 arrays/basic-2",
                "3: python/build arrays/basic-3 arrays/deep",
                "4: arrays/build tables/basic-1 tables/basic-2",
                "5: career/cv tables/basic-3",
                "6: career/first-five",
                "8: career/mock career/look-back",
            ],
            weeks.Where(w => !w.EndsWith(": ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Levels_LeaveOutWhatThePersonHas()
    {
        var profile = Person with { Levels = new Dictionary<ArticleId, Level> { [Python] = Level.Course, [Arrays] = Level.Work } };

        var plan = PlanBuilder.Build(World, profile, Monday).Plan;

        Assert.Equal("python/build python/deep tables/basic-1 tables/basic-2 tables/basic-3", string.Join(' ', plan.Tasks.Where(t => t.Skill is not null).Select(t => t.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void APrerequisiteThatTheRoleDoesNotName_ComesInAtCourseLevel_AndSaysWhatForItIs()
    {
        var library = new Library(
            World.Articles.Select(a => a.Id == Role ? a with { Must = [Arrays], Nice = [] } : a), Lexicon.Empty, new Lazy<Curriculum>(World.Curriculum));

        var plan = PlanBuilder.Build(library, Person, Monday).Plan;

        var python = plan.Tasks.Where(t => t.Skill == Python).ToList();
        Assert.Equal("python/basic-1 python/basic-2 python/basic-3 python/basic-4", Ids(python));
        Assert.All(python, t => Assert.Equal((Need.Prerequisite, Arrays), (t.Need, t.NeededFor)));
    }

    [Fact]
    public void TooLittleTime_CutsWhatIsNiceFirst_ThenDepth()
    {
        var draft = PlanBuilder.Build(World, Person with { ReadyBy = Monday.PlusWeeks(4).PlusDays(-1) }, Monday);

        Assert.Equal(29, draft.HoursAsked);
        Assert.Equal(21, draft.HoursThere);
        Assert.Equal(Need.Nice, draft.Cuts[^1].Need);
        Assert.All(["tables/basic-1", "tables/basic-2", "tables/basic-3"], id => Assert.Contains(draft.Cuts, c => c.Exercise == id));
        Assert.DoesNotContain(draft.Plan.Tasks, t => t.Skill == Tables);
        Assert.Contains(draft.Plan.Tasks, t => t.Id == "arrays/basic-1");
    }

    [Fact]
    public void NoDate_FitsEverything_AndEndsOnAStudyDay()
    {
        var draft = PlanBuilder.Build(World, Person with { ReadyBy = null, HoursAWeek = 2 }, Monday);

        Assert.True(draft.Fits);
        Assert.Equal(IsoDayOfWeek.Saturday, draft.Plan.End.DayOfWeek);
        Assert.InRange(draft.Plan.WeekCount, 19, 24);
    }

    [Fact]
    public void AnExerciseLongerThanAWeek_IsDoneInParts()
    {
        var draft = PlanBuilder.Build(World, Person with { ReadyBy = null, HoursAWeek = 1 }, Monday);

        Assert.Equal([("python/build:1", 1m, 1), ("python/build:2", 1m, 2), ("python/build:3", 0.5m, 3)], draft.Plan.Tasks.Where(t => t.ExerciseId == "python/build").Select(t => (t.Id, t.Hours, t.Part)));
    }

    [Fact]
    public void APlanBegunMidWeek_HasLessOfThatWeek_AndWeekOneIsTheFirstWithStudy()
    {
        var wednesday = PlanBuilder.Build(World, Person, Monday.PlusDays(2)).Plan;
        var sunday = PlanBuilder.Build(World, Person, Monday.PlusDays(-1)).Plan;

        Assert.Equal(3, wednesday.InWeek(1).Sum(t => t.Hours));
        Assert.All(wednesday.InWeek(1), t => Assert.Equal(IsoDayOfWeek.Saturday, t.Day.DayOfWeek));
        Assert.Equal(Monday.PlusDays(1), sunday.Start);
        Assert.NotEmpty(sunday.InWeek(1));
    }

    [Fact]
    public void Tasks_AreSpreadOverTheStudyDays() =>
        Assert.Equal([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Saturday], Fresh.InWeek(1).Select(t => t.Day.DayOfWeek));

    [Fact]
    public void ARoleThatIsNot_IsABug() =>
        Assert.Throws<ArgumentException>(() => PlanBuilder.Build(World, Person with { Role = new ArticleId(ArticleKind.Role, "poet") }, Monday));

    [Fact]
    public void APlan_SurvivesJson_AndIsSmall()
    {
        var plan = ((Marked)PlanMarks.Done(Fresh, "python/basic-1", Monday)).Plan;
        var learner = new Learner { Id = new LearnerId("one"), Plan = plan };

        var json = JsonSerializer.SerializeToUtf8Bytes(learner, CoreJson.Default.Learner);
        var read = JsonSerializer.Deserialize(json, CoreJson.Default.Learner)!.Plan!;

        Assert.Equal(plan.Tasks, read.Tasks);
        Assert.Equal(plan.Previous!.Tasks, read.Previous!.Tasks);
        Assert.Equal((plan.Role, plan.Start, plan.End), (read.Role, read.Start, read.End));
        Assert.InRange(json.Length / (plan.Tasks.Count * 2), 60, 180);
    }
}
