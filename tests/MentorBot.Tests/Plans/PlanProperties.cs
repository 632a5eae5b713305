using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Testing;
using static MentorBot.Tests.Plans.Planning;

namespace MentorBot.Tests.Plans;

/// <summary>What holds for every plan that anybody can ask for.</summary>
public sealed class PlanProperties
{
    private const int Tests = 100;

    [Fact]
    public void Prerequisites_ComeFirst() => Properties.ForAll(AnyProfile, Tests, profile =>
    {
        var tasks = Build(profile).Plan.Tasks;
        var place = tasks.Select((t, i) => (t.ExerciseId, i)).GroupBy(x => x.ExerciseId).ToDictionary(g => g.Key, g => (First: g.Min(x => x.i), Last: g.Max(x => x.i)));
        foreach (var exercise in place.Keys.Select(id => World.Curriculum.Find(id)!))
        {
            Assert.All(exercise.After.Where(place.ContainsKey), first => Assert.True(place[first].Last < place[exercise.Id].First, $"{first} before {exercise.Id}"));
            if (exercise.Skill is { } skill)
            {
                var before = World.Curriculum.BySkill[skill].OrderBy(e => e.Level).TakeWhile(e => e.Id != exercise.Id)
                    .Concat(World.Find(skill)!.Prerequisites.SelectMany(p => World.Curriculum.BySkill[p]).Where(e => e.Level == Level.Course));
                Assert.All(before.Where(e => place.ContainsKey(e.Id)), e => Assert.True(place[e.Id].Last < place[exercise.Id].First, $"{e.Id} before {exercise.Id}"));
            }
        }
    });

    [Fact]
    public void NoWeek_IsOverCapacity_AndTasksStandOnStudyDays() => Properties.ForAll(AnyProfile, Tests, profile =>
    {
        var plan = Build(profile).Plan;
        foreach (var week in plan.Tasks.GroupBy(t => plan.WeekOf(t.Day)))
        {
            var days = profile.Days.Count(d => plan.MondayOf(week.Key).PlusDays((int)d.Day - 1) is var day && day >= plan.Start && day <= plan.End);
            Assert.True(week.Sum(t => t.Hours) <= profile.HoursAWeek * days / profile.Days.Count, $"week {week.Key}");
        }

        Assert.All(plan.Tasks, t => Assert.True(t.Day >= Today && t.Day <= plan.End && profile.Days.Any(d => d.Day == t.Day.DayOfWeek)));
    });

    [Fact]
    public void TheLastWeek_IsLight() => Properties.ForAll(AnyProfile, Tests, profile =>
    {
        var plan = Build(profile).Plan;
        var last = plan.InWeek(plan.WeekCount).ToList();
        Assert.True(last.Sum(t => t.Hours) <= profile.HoursAWeek / 2);
        Assert.True(plan.Tasks.Count == last.Count || last.TrueForAll(t => t.Kind is ExerciseKind.Mock or ExerciseKind.Review));
    });

    [Fact]
    public void Musts_GoBeforeWhatIsNice() => Properties.ForAll(AnyProfile, Tests, profile =>
    {
        var draft = Build(profile);
        if (draft.Cuts.Any(c => c.Need == Need.Must))
        {
            Assert.DoesNotContain(draft.Plan.Tasks, t => t.Need is Need.Should or Need.Nice);
        }

        if (draft.Cuts.Any(c => c.Need == Need.Should))
        {
            Assert.DoesNotContain(draft.Plan.Tasks, t => t.Need == Need.Nice);
        }

        if (draft.Plan.Tasks.FirstOrDefault(t => t.Need == Need.Nice) is { } nice)
        {
            // Mock interviews belong to the end, whatever they are needed for.
            Assert.All(draft.Plan.Tasks.Where(t => t.Need == Need.Must && t.Kind is not (ExerciseKind.Mock or ExerciseKind.Review)), must => Assert.True(must.Day <= nice.Day, $"{must.Id} before {nice.Id}"));
        }
    });

    [Fact]
    public void WithinASkill_TheDeeperStudyIsCutFirst() => Properties.ForAll(AnyProfile, Tests, profile =>
    {
        var draft = Build(profile);
        var cut = draft.Cuts.Select(c => World.Curriculum.Find(c.Exercise)!).Where(e => e.Skill is not null).ToLookup(e => e.Skill);
        Assert.All(draft.Plan.Tasks.Where(t => t.Skill is not null), task =>
            Assert.DoesNotContain(cut[task.Skill], e => e.Level < World.Curriculum.Find(task.ExerciseId)!.Level));
    });

    [Fact]
    public void EveryCut_IsNamed_AndNoTaskStandsTwice() => Properties.ForAll(AnyProfile, Tests, profile =>
    {
        var draft = Build(profile);
        Assert.Equal(draft.Plan.Tasks.Count, draft.Plan.Tasks.DistinctBy(t => t.Id).Count());
        var planned = draft.Plan.Tasks.Select(t => t.ExerciseId).Distinct().ToList();
        var cut = draft.Cuts.Select(c => c.Exercise).ToList();
        Assert.Empty(planned.Intersect(cut));
        Assert.Equal(cut.Count, cut.Distinct().Count());
        Assert.Equal(draft.HoursAsked, draft.Plan.Tasks.Sum(t => t.Hours) + draft.HoursCut);
        Assert.All(MustHave(profile), e => Assert.True(planned.Contains(e.Id) || cut.Contains(e.Id), e.Id));
        Assert.True(profile.ReadyBy is not null || draft.Fits, string.Join(' ', cut));
    });

    [Fact]
    public void Tasks_AreHalfAnHourToFourHoursLong() =>
        Properties.ForAll(AnyProfile, Tests, profile => Assert.All(Build(profile).Plan.Tasks, t => Assert.True(t.Hours is >= 0.5m and <= 4 && t.Hours * 2 % 1 == 0, t.Id)));

    [Fact]
    public void TheSameInput_GivesTheSamePlan() => Properties.ForAll(AnyProfile, 50, profile => Assert.Equal(Build(profile).Plan.Tasks, Build(profile).Plan.Tasks));

    [Fact]
    public void AnOffer_HelpsOrIsNotMade() => Properties.ForAll(AnyProfile, 60, profile =>
    {
        var offer = PlanOffer.For(World, profile, Today);
        foreach (var choice in new[] { offer.MoreHours, offer.LaterDate }.OfType<PlanChoice>())
        {
            Assert.False(offer.Reduced.Fits);
            Assert.True(choice.Draft.Fits || choice.Draft.HoursCut < offer.Reduced.HoursCut);
        }

        Assert.True(offer.MoreHours is null || offer.MoreHours.Profile.HoursAWeek <= PlanOffer.MostHoursOfTheFree);
    });

    private static IEnumerable<Exercise> MustHave(Profile profile) =>
        from skill in World.Find(profile.Role)!.Must
        from exercise in World.Curriculum.BySkill[skill]
        where exercise.Level > profile.LevelOf(skill) && exercise.Level <= Level.Project && (exercise.Roles.Count == 0 || exercise.Roles.Contains(profile.Role))
        select exercise;
}
