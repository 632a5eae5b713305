using FsCheck.Fluent;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Testing;
using NodaTime;
using static MentorBot.Tests.Plans.Planning;

namespace MentorBot.Tests.Plans;

/// <summary>Any life that a plan may lead: days pass, some tasks are done, others put off or left out, answers change.</summary>
public sealed class ReplanProperties
{
    [Fact]
    public void AnyLife_LosesNoDoneWork_AndLeavesNothingBehind() => Properties.ForAll(
        AnyProfile.SelectMany(p => Gen.Choose(0, 99).ListOf(12).Select(steps => (p, steps))), 60, life =>
        {
            var (profile, today) = (life.p, Today);
            var plan = Build(profile).Plan;
            foreach (var step in life.steps)
            {
                var before = plan;
                today = today.PlusDays(step % 10);
                (plan, profile) = Step(plan, profile, step / 10, today);
                Assert.All(before.Tasks.Where(t => t.State == TaskState.Done), t => Assert.Equal(t with { Title = "" }, plan.Find(t.Id)! with { Title = "" }));
                Assert.All(before.Tasks.Where(t => t.State == TaskState.Skipped), t => Assert.Equal(TaskState.Skipped, plan.Find(t.Id)!.State));
                Assert.Equal(plan.Tasks.Count, plan.Tasks.DistinctBy(t => t.Id).Count());
                Assert.Equal(before.Start, plan.Start);
                Assert.Equal(plan.Tasks.OrderBy(t => t.Day).Select(t => t.Id), plan.Tasks.Select(t => t.Id));
            }
        });

    [Fact]
    public void ForNewWeek_MovesWhatIsBehind_NamesEveryChange_AndIsDoneInOneGo() => Properties.ForAll(
        AnyProfile.SelectMany(p => Gen.Choose(7, 60).Select(days => (p, days))), 50, late =>
        {
            var (plan, today) = (Build(late.p).Plan, Today.PlusDays(late.days));
            var replanned = Replan.ForNewWeek(plan, World, late.p, today);
            var after = replanned.Plan;
            if (plan.IsOver(today) && late.p.ReadyBy is not null)
            {
                Assert.Same(plan.Tasks, after.Tasks);
                return;
            }

            var monday = today.PlusDays(1 - (int)today.DayOfWeek);
            Assert.All(after.Tasks.Where(t => t.IsOpen), t => Assert.True(t.Day >= monday));
            foreach (var task in plan.Tasks.Where(t => t.IsOpen))
            {
                var now = after.Tasks.Where(t => t.ExerciseId == task.ExerciseId).ToList();
                Assert.True(now.Count > 0 || replanned.Change.Dropped.Any(d => d.Task == task), $"{task.Id} is lost");
                Assert.True(!now.Exists(t => t.Id == task.Id && plan.WeekOf(t.Day) != plan.WeekOf(task.Day)) || replanned.Change.Moved.Any(m => m.Task.Id == task.Id));
            }

            Assert.True(Replan.ForNewWeek(after, World, late.p, today).Change.IsNone);
        });

    [Fact]
    public void NothingBehind_NothingMoves() => Properties.ForAll(AnyProfile, 50, profile =>
    {
        var plan = Build(profile).Plan;
        var monday = plan.MondayOf(2);
        var good = plan with { Tasks = [.. plan.Tasks.Select(t => t.Day < monday ? t with { State = TaskState.Done, DoneOn = t.Day } : t)] };
        var replanned = Replan.ForNewWeek(good, World, profile, monday);
        Assert.True(replanned.Change.IsNone);
        Assert.Equal(good.Tasks, replanned.Plan.Tasks);
    });

    [Fact]
    public void OneTaskBehind_MovesAFewOthers_AndDropsHardlyAny() => Assert.All(Roles, role =>
    {
        var profile = Beginner(role, 26, 8);
        var plan = Build(profile).Plan;
        var (late, monday) = (plan.InWeek(1).Last(), plan.MondayOf(2));
        plan = plan with { Tasks = [.. plan.Tasks.Select(t => t.Day < monday && t != late ? t with { State = TaskState.Done, DoneOn = t.Day } : t)] };

        var change = Replan.ForNewWeek(plan, World, profile, monday).Change;

        Assert.Contains(change.Moved, m => m.Task.Id == late.Id && m.From == late.Day && m.Task.Day < monday.PlusWeeks(1));
        Assert.InRange(change.Moved.Count, 1, plan.Tasks.Count / 3);
        Assert.True(change.Dropped.Sum(d => d.Task.Hours) <= late.Hours + 3, $"{change.Dropped.Sum(d => d.Task.Hours)} h dropped");
        Assert.Empty(change.Added);
        Assert.Null(change.NewEnd);
    });

    private static (Plan Plan, Profile Profile) Step(Plan plan, Profile profile, int kind, LocalDate today)
    {
        var open = plan.Tasks.FirstOrDefault(t => t.IsOpen)?.Id ?? "none";
        return kind switch
        {
            0 or 1 or 2 => (After(PlanMarks.Done(plan, open, today), plan), profile),
            3 => (After(PlanMarks.Skip(plan, open), plan), profile),
            4 or 5 => (After(PlanMarks.Later(plan, open, World, profile, today), plan), profile),
            6 => (After(PlanMarks.Add(plan, "Read a paper", 1.5m, today), plan), profile),
            7 => Changed(plan, profile with { HoursAWeek = (profile.HoursAWeek % 20) + 2 }, today),
            8 => Changed(plan, profile with { Role = Roles[(Roles.ToList().IndexOf(profile.Role) + 1) % Roles.Count] }, today),
            _ => (Replan.ForNewWeek(plan, World, profile, today).Plan, profile),
        };
    }

    private static (Plan Plan, Profile Profile) Changed(Plan plan, Profile profile, LocalDate today) =>
        (Replan.ForNewProfile(plan, World, profile, today).Plan, profile);

    private static Plan After(PlanMark mark, Plan before) => mark is Marked marked ? marked.Plan : before;
}
