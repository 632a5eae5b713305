using MentorBot.Core.Quizzes;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Tests.Quizzes;

/// <summary>Quizzes alone, with a question of each kind.</summary>
public sealed class SoloTests
{
    [Fact]
    public async Task EachKind_IsAnsweredRightly_ByButtonsAndByTyping()
    {
        using var stage = new QuizStage();
        await stage.SaysAsync("/quiz numpy");
        for (var i = 0; i < 6; i++)
        {
            await stage.AnswersAsync(right: true);
            Assert.StartsWith("Right.", stage.Text, StringComparison.Ordinal);
            Assert.True(stage.Said[^1].InPlace);
            Assert.NotNull(stage.Said[^1].Above);
            await stage.PressesAsync(i < 5 ? "Next" : "Result");
        }

        Assert.StartsWith("6/6", stage.Text, StringComparison.Ordinal);
        await stage.AdvanceAsync(TimeSpan.FromDays(31));
        await stage.SaysAsync("/quiz numpy");
        for (var i = 0; i < 6; i++)
        {
            await stage.SaysAsync(Answers.Right(await stage.ShownAsync()));
            Assert.StartsWith("Right.", stage.Text, StringComparison.Ordinal);
            await stage.SaysAsync("next");
        }

        Assert.StartsWith("6/6", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachKind_HasItsHint_ButNumbers_AndTheHintLowersTheGrade()
    {
        using var stage = new QuizStage();
        await stage.SaysAsync("/quiz numpy");
        var (hinted, without) = (0, 0);
        for (var i = 0; i < 6; i++)
        {
            var shown = await stage.ShownAsync();
            if (stage.HasButton("Hint"))
            {
                await stage.PressesAsync("Hint");
                Assert.Contains("Hint:", stage.Text, StringComparison.Ordinal);
                Assert.False(stage.HasButton("Hint"));
                hinted++;
            }
            else
            {
                Assert.IsType<NumberQuestion>(shown.Question);
                without++;
            }

            await stage.AnswersAsync(right: true);
            await stage.SaysAsync("next");
        }

        Assert.Equal((5, 1), (hinted, without));
        var cards = await stage.CardsAsync();
        Assert.All(cards, c => Assert.Equal(Fsrs.First(c.Question == "numpy/number" ? Grade.Good : Grade.Hard).Stability, c.Stability));
    }

    [Fact]
    public async Task WhatIsMissed_ComesBack_AndWhatIsKnownIsPutOff()
    {
        using var stage = new QuizStage();
        await stage.SaysAsync("/quiz numpy 3");
        await stage.AnswersAsync(right: true);
        await stage.PressesAsync("Next");
        await stage.AnswersAsync(right: false);
        await stage.PressesAsync("Next");
        await stage.PressesAsync("I don't know");
        Assert.StartsWith("It is", stage.Text, StringComparison.Ordinal);
        await stage.PressesAsync("Result");

        Assert.StartsWith("1/3", stage.Text, StringComparison.Ordinal);
        Assert.True(stage.HasButton("Again: what I missed (2)"));
        Assert.True(stage.HasButton("Review due (2)"));
        var cards = await stage.CardsAsync();
        Assert.Equal(2, cards.Count(c => c.Phase == CardPhase.Learning && c.Failures == 1));
        Assert.Equal(2, NodaTime.Period.DaysBetween(cards[0].Last, cards.Single(c => c.Phase == CardPhase.Review).Due));
    }

    [Fact]
    public async Task NothingIsAskedAgainWithinThirtyDays_ButInReviews()
    {
        using var stage = new QuizStage();
        await stage.SaysAsync("/quiz numpy 4");
        var asked = (await stage.LearnerAsync()).Quizzes.Sessions[0].Questions;
        await FinishAsync(stage, 4);

        await stage.SaysAsync("/quiz numpy 4");
        Assert.Empty((await stage.LearnerAsync()).Quizzes.Sessions[0].Questions.Intersect(asked));
        await FinishAsync(stage, 2);
        await stage.SaysAsync("/quiz numpy");
        Assert.StartsWith("You have seen all", stage.Text, StringComparison.Ordinal);

        await stage.AdvanceAsync(TimeSpan.FromDays(30));
        await stage.SaysAsync("/quiz numpy");
        Assert.Equal(6, (await stage.LearnerAsync()).Quizzes.Sessions[0].Questions.Count);
    }

    [Fact]
    public async Task AfterARestart_TheQuizGoesOn_AlsoByItsButtons()
    {
        using var before = new QuizStage();
        await before.SaysAsync("/quiz numpy");
        await before.AnswersAsync(right: true);
        var next = before.Button("Next");
        await before.PressesAsync("Next");
        var shown = await before.ShownAsync();

        using var after = new QuizStage(before.Store, before.Clock.GetUtcNow());
        await after.SaysAsync("/quiz");
        Assert.StartsWith("You are at 2/6.", after.Text, StringComparison.Ordinal);
        Assert.Equal(shown.Question.Id, (await after.ShownAsync()).Question.Id);
        await after.AnswersAsync(right: true);
        Assert.StartsWith("Right.", after.Text, StringComparison.Ordinal);

        // The button of the first question is out of date: it shows where the quiz is.
        using var later = new QuizStage(before.Store, after.Clock.GetUtcNow());
        await later.SaysAsync("/quiz stop");
        Assert.StartsWith("I keep your place", later.Text, StringComparison.Ordinal);
        await later.SaysAsync("b");
        Assert.DoesNotContain("Right.", later.Text, StringComparison.Ordinal);
        Assert.StartsWith("1|quiz|next|", next.Id.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondPress_ChangesNothing()
    {
        using var stage = new QuizStage();
        await stage.SaysAsync("/quiz numpy 2");
        var skip = stage.Button("I don't know");
        await stage.PressesAsync(skip);
        var next = stage.Button("Next");
        await stage.PressesAsync(skip);
        Assert.Empty(stage.Said);

        await stage.PressesAsync(next);
        await stage.PressesAsync(next);
        Assert.StartsWith("Question 2/2", stage.Text, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await stage.CardsAsync()).Reviews);
    }

    [Fact]
    public async Task WithAPlan_TheQuizIsAboutWhatItNeeds()
    {
        using var stage = new QuizStage(edition: RealContent.Edition);
        await stage.PlansAsync();
        var first = (await stage.LearnerAsync()).Plan!.Tasks.First(t => t.Skill is not null).Skill;

        await stage.SaysAsync("/quiz");

        Assert.All((await stage.LearnerAsync()).Quizzes.Sessions[0].Questions, q => Assert.StartsWith($"{first!.Value.Name}/", q, StringComparison.Ordinal));
    }

    private static async Task FinishAsync(QuizStage stage, int questions)
    {
        for (var i = 0; i < questions; i++)
        {
            await stage.AnswersAsync(right: true);
            await stage.SaysAsync("next");
        }
    }
}
