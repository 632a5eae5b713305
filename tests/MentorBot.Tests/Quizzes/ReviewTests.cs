using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Tests.Quizzes;

/// <summary>Reviews, placement, and what both do to plans.</summary>
public sealed class ReviewTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly Lazy<Edition> Many = new(() => QuizStage.With(Enumerable.Range(1, 120).Select(i => QuizStage.Choice($"q{i}", (Level)(1 + (i % 3))))));

    [Fact]
    public async Task ADayOfReviews_IsBounded()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 60).Select(i => Known($"q{i}", Today)));

        await stage.SaysAsync("/review");
        Assert.StartsWith("60 cards waited for you", stage.Text, StringComparison.Ordinal);
        await stage.PressesAsync("All of them now");

        // Forty that are known, and ten that are new.
        Assert.StartsWith("Review 1/50", stage.Text, StringComparison.Ordinal);
        for (var i = 0; i < 50; i++)
        {
            await stage.AnswersAsync(right: true, after: 1);
            await stage.SaysAsync("next");
        }

        Assert.StartsWith("Reviewed: 50 · still due: 20", stage.Text, StringComparison.Ordinal);
        await stage.SaysAsync("/review");
        Assert.StartsWith("You have done 40 reviews today", stage.Text, StringComparison.Ordinal);
        await stage.AdvanceAsync(TimeSpan.FromDays(1));
        await stage.SaysAsync("/review");
        Assert.StartsWith("Review 1/30", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheMinutesAreUsedUp_ItEnds()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 30).Select(i => Known($"q{i}", Today)));
        await stage.SaysAsync("/settings");
        await stage.PressesAsync("Reviews a day");
        await stage.PressesAsync("10 min");

        await stage.SaysAsync("/review");
        for (var i = 0; i < 5; i++)
        {
            await stage.AnswersAsync(right: true, after: 130);
            await stage.SaysAsync("next");
        }

        Assert.StartsWith("Reviewed: 5", stage.Text, StringComparison.Ordinal);
        await stage.SaysAsync("/review");
        Assert.StartsWith("You have reviewed for 10 minutes today", stage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 20)]
    [InlineData(10, 10)]
    [InlineData(20, 5)]
    public async Task ABacklog_IsSpread(int days, int each)
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 100).Select(i => Known($"q{i}", Today.PlusDays(-i % 20))));

        await stage.SaysAsync("/review");
        await stage.PressesAsync($"{days} days");

        var due = (await stage.CardsAsync()).GroupBy(c => c.Due).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Enumerable.Range(0, days).Select(d => Today.PlusDays(d)), due.Keys.Order().Select(d => d < Today ? Today : d).Distinct());
        Assert.All(due.Where(d => d.Key > Today), d => Assert.Equal(each, d.Value));
        Assert.True(stage.HasButton($"Review due ({each})"));
    }

    [Fact]
    public async Task AGrade_CanBeChanged_AndTheLogSaysSo()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        var before = Known("q1", Today);
        await stage.HasCardsAsync(before);
        await stage.SaysAsync("/review");
        await stage.AnswersAsync(right: true);
        await stage.PressesAsync("Hard");
        await stage.PressesAsync("Easy");

        var card = Assert.Single(await stage.CardsAsync());
        Assert.Equal(Fsrs.Next(before.Memory, Grade.Easy, Period.DaysBetween(before.Last, Today)).Stability, card.Stability, 1e-9);
        Assert.Equal(before.Reviews + 1, card.Reviews);
        var log = await stage.Store.ReadLogAsync(ReviewLog.Log, "ann", 10, default);
        Assert.Equal(3, log.Count);
        Assert.Equal(Fsrs.First(Grade.Easy).Stability, Assert.Single(ReviewLog.Replay(log, ReviewRules.Default)).Stability);
    }

    [Fact]
    public async Task ACardThatDoesNotStick_OpensItsPassage_AndThePlanGetsTimeForIt()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Known("q1", Today) with { Failures = 7 });

        await stage.SaysAsync("/review");
        await stage.AnswersAsync(right: false);

        Assert.Contains("This one has slipped away 8 times.", PlainText.Of(stage.Said[0].Document), StringComparison.Ordinal);
        Assert.StartsWith("How broadcasting works", stage.Text, StringComparison.Ordinal);
        var task = Assert.Single((await stage.LearnerAsync()).Plan!.Tasks, t => t.Id.StartsWith("own/", StringComparison.Ordinal));
        Assert.Equal(("Read again: How broadcasting works", 0.5m, QuizStage.Numpy), (task.Title, task.Hours, task.Skill!.Value));
    }

    [Theory]
    [InlineData(Level.None)]
    [InlineData(Level.Course)]
    [InlineData(Level.Project)]
    [InlineData(Level.Work)]
    public async Task Placement_FindsTheLevelInSixQuestions_AndThePlanFollows(Level level)
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.SaysAsync("/quiz placement numpy");
        var questions = 0;
        for (; (await stage.LearnerAsync()).Quizzes.Sessions is [var session]; questions++)
        {
            await stage.AnswersAsync(right: Many.Value.Library.Questions.Find(session.Present!)!.Level <= level);
        }

        Assert.InRange(questions, 2, 6);
        Assert.Contains("NumPy:", stage.Text, StringComparison.Ordinal);
        var learner = await stage.LearnerAsync();
        Assert.Equal(level, learner.Profile!.LevelOf(QuizStage.Numpy));
        var open = learner.Plan!.Tasks.Where(t => t.IsOpen && t.Skill == QuizStage.Numpy).ToList();
        Assert.Equal(level == Level.None, open.Exists(t => RealContent.Edition.Library.Curriculum.Find(t.ExerciseId)!.Level == Level.Course));
        Assert.All(open, t => Assert.True(RealContent.Edition.Library.Curriculum.Find(t.ExerciseId)!.Level > level));
    }

    [Fact]
    public async Task WhatIsKnownIsClosedInThePlan_AndOpenedAgainWhenItFades()
    {
        using var stage = new QuizStage(edition: QuizStage.With(Enumerable.Range(1, 8).Select(i => QuizStage.Choice($"q{i}"))));
        await stage.PlansAsync();
        var course = RealContent.Edition.Library.Curriculum.BySkill[QuizStage.Numpy].Where(e => e.Level == Level.Course).Select(e => e.Id).ToList();
        Assert.Contains((await stage.LearnerAsync()).Plan!.Tasks, t => t.IsOpen && course.Contains(t.ExerciseId));

        await stage.SaysAsync("/quiz numpy 8");
        await FinishAsync(stage, 8, right: true);
        Assert.Contains("You know NumPy well enough to leave these out", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await stage.LearnerAsync()).Plan!.Tasks, t => t.IsOpen && course.Contains(t.ExerciseId));
        await stage.SaysAsync("/progress");
        Assert.Contains("Remembered now: NumPy 100 %", stage.Text, StringComparison.Ordinal);

        await stage.AdvanceAsync(TimeSpan.FromDays(200));
        await stage.SaysAsync("/quiz numpy 1");
        await FinishAsync(stage, 1, right: false);
        Assert.Contains("NumPy has faded, so these are open again", stage.Text, StringComparison.Ordinal);
        Assert.Contains((await stage.LearnerAsync()).Plan!.Tasks, t => t.IsOpen && course.Contains(t.ExerciseId));
    }

    [Fact]
    public async Task WhatWasJustMissed_IsNotKnown_ThoughItWasJustRead()
    {
        using var stage = new QuizStage(edition: QuizStage.With(Enumerable.Range(1, 8).Select(i => QuizStage.Choice($"q{i}"))));
        await stage.PlansAsync();
        await stage.SaysAsync("/quiz numpy 8");

        await FinishAsync(stage, 8, right: false);

        Assert.DoesNotContain("You know NumPy", stage.Text, StringComparison.Ordinal);
        await stage.SaysAsync("/progress");
        Assert.Contains("Remembered now: NumPy 0 %", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CardsOfEarlierDays_CountAsReviews_AlsoWhileTheyAreLearnt()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 60).Select(i => Known($"q{i}", Today) with { Phase = CardPhase.Learning, DueAt = stage.Clock.GetUtcNow().AddDays(-10) }));

        await stage.SaysAsync("/review");
        await stage.PressesAsync("All of them now");

        Assert.StartsWith("Review 1/50", stage.Text, StringComparison.Ordinal);
        await stage.AnswersAsync(right: true);
        Assert.Equal(1, (await stage.LearnerAsync()).Quizzes.Day!.Reviews);
    }

    [Fact]
    public async Task WhatWasMissedToday_IsNoBacklog()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 60).Select(i => Known($"q{i}", Today) with { Phase = CardPhase.Learning, Last = Today }));

        await stage.SaysAsync("/review");

        Assert.StartsWith("Review 1/70", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReviewOfAnEarlierDay_IsMadeAnewOfWhatIsDue()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 30).Select(i => Known($"q{i}", i <= 5 ? Today : Today.PlusDays(1))));
        await stage.SaysAsync("/review");
        Assert.StartsWith("Review 1/15", stage.Text, StringComparison.Ordinal);
        await stage.SaysAsync("/review");
        Assert.StartsWith("Review 1/15", stage.Text, StringComparison.Ordinal);

        await stage.AdvanceAsync(TimeSpan.FromDays(1));
        await stage.SaysAsync("/review");

        Assert.StartsWith("Review 1/40", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReminder_NamesTheDueCards_AndStartsThem()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Enumerable.Range(1, 8).Select(i => Known($"q{i}", Today)));
        await stage.SaysAsync("/remind set every day 20:00");
        await stage.PressesAsync(stage.HasButton("every day 20:00") ? "every day 20:00" : "This week");

        await stage.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Contains("Cards due: 8 (about 6 min).", stage.Screen, StringComparison.Ordinal);
        Assert.Contains("[1] Start cards", stage.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_AndErasures_KnowTheCards()
    {
        using var stage = new QuizStage(edition: Many.Value);
        await stage.PlansAsync();
        await stage.HasCardsAsync(Known("q1", Today));
        await stage.SaysAsync("/review");
        await stage.AnswersAsync(right: true);

        await stage.SaysAsync("/export");
        var json = stage.Said[0].Files[0].Content;
        Assert.Contains("\"question\": \"numpy/q1\"", json, StringComparison.Ordinal);
        Assert.Contains("\"reviews\": [", json, StringComparison.Ordinal);
        await stage.SaysAsync("/forget");
        Assert.Contains("your quiz cards (1)", stage.Text, StringComparison.Ordinal);
        await stage.PressesAsync("Erase");
        Assert.Empty(await stage.Store.ReadOwnedAsync(Cards.Kind, "ann", default));
        Assert.Empty(await stage.Store.ReadLogAsync(ReviewLog.Log, "ann", 10, default));
    }

    private static ReviewCard Known(string slug, LocalDate due) => new()
    {
        Question = $"numpy/{slug}", Phase = CardPhase.Review, Stability = 10, Difficulty = 5, First = due.PlusDays(-30), Last = due.PlusDays(-10), Due = due, Reviews = 3,
    };

    private static async Task FinishAsync(QuizStage stage, int questions, bool right)
    {
        for (var i = 0; i < questions; i++)
        {
            await stage.AnswersAsync(right);
            await stage.SaysAsync("next");
        }
    }
}
