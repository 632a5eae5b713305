using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Learners.Readers;

namespace MentorBot.Tests.Learners;

/// <summary>The interview in the words of this checkout's content.</summary>
public sealed class RealInterviewTests
{
    private static readonly InterviewFacts Facts = new(
        RealContent.Edition, RealContent.Edition.Zones, "en", new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Interview_InOneBreathPerQuestion_EndsInAProfile()
    {
        var finished = Assert.IsType<Finished>(Talk("aplied", "12 weks", "90 min a day", "wendsday and weekends 10:00", "i live in bangalore", "python project, sql none, pytorch course, git at work, rest none", "yes"));

        Assert.Equal("applied-ml-intern", finished.Profile.Role.Name);
        Assert.Equal(10.5m, finished.Profile.HoursAWeek);
        Assert.Equal("Asia/Kolkata", finished.Profile.Zone);
        Assert.Equal([Level.Project, Level.Course, Level.Work], new[] { "professional-python", "pytorch", "git" }.Select(s => finished.Profile.LevelOf(new ArticleId(ArticleKind.Skill, s))));
    }

    [Fact]
    public void Questions_InTheMiddle_AreLeftToTheAnswers()
    {
        var step = Talk("research", "no date");
        foreach (var question in new[] { "why is numpy faster than lists", "what does a research intern do all day?", "how long does pytorch take", "is 2 hours a day enough?", "do i need docker" })
        {
            Assert.IsType<NoAnswer>(InterviewFlow.Take(step.Interview, new TypedText(question), Facts));
        }
    }

    [Fact]
    public void EveryButton_OnTheWay_MeansTheSameWhenItsLabelIsTyped()
    {
        var step = InterviewFlow.Begin(Facts);
        foreach (var input in new[] { "help me choose", "derive a formula", "2", "c", "4", "5", "1", "Research", "06/07", "1", "8 h", "weekends", "first", "CET", "berlin", "took a course", "project", "The rest is new", "levels", "sql", "work", "levels", "maths", "took a course" })
        {
            foreach (var button in step.Reply.Buttons.Where(b => b.Id.Feature == InterviewFlow.Feature))
            {
                Assert.True(button.Id.Fits && button.Label.Length <= 80, button.ToString());
                var pressed = InterviewFlow.Take(step.Interview, new ButtonPress(button.Id), Facts);
                var typed = InterviewFlow.Take(step.Interview, new TypedText(button.Label), Facts);
                Assert.Equal((pressed.GetType(), pressed.Interview.Asks, PlainText.Of(pressed.Reply.Document)), (typed.GetType(), typed.Interview.Asks, PlainText.Of(typed.Reply.Document)));
            }

            step = InterviewFlow.Take(step.Interview, new TypedText(input), Facts);
        }

        Assert.Equal(InterviewQuestion.Confirm, step.Interview.Asks);
    }

    [Fact]
    public void EveryRole_HasGroupsToAskAbout() =>
        Assert.All(Facts.Edition.Library.OfKind(ArticleKind.Role), r => Assert.InRange(SkillGroup.For(r).Count, 5, 8));

    [Fact]
    public void EveryGroup_HoldsSkillsOfTheLibrary_EachOnce()
    {
        var skills = SkillGroup.All.SelectMany(g => g.Skills).ToList();

        Assert.All(skills, s => Assert.NotNull(Facts.Edition.Library.Find(s)));
        Assert.Equal(skills.Count, skills.Distinct().Count());
    }

    [Theory]
    [InlineData("bengaluru", "Asia/Kolkata")]
    [InlineData("münchen", "Europe/Berlin")]
    [InlineData("munich, germany", "Europe/Berlin")]
    [InlineData("sf", "America/Los_Angeles")]
    [InlineData("bay area", "America/Los_Angeles")]
    [InlineData("são paulo", "America/Sao_Paulo")]
    [InlineData("hcmc", "Asia/Ho_Chi_Minh")]
    [InlineData("eastern time", "America/New_York")]
    [InlineData("uk", "Europe/London")]
    [InlineData("turkey", "Europe/Istanbul")]
    [InlineData("hong kong", "Asia/Hong_Kong")]
    [InlineData("utc+5:30", "Asia/Kolkata")]
    public void Zone_ByAName_IsFound(string text, string zone) =>
        Assert.Equal(new Understood<string>(zone), Facts.Zones.Read(text, NodaTime.Instant.FromDateTimeOffset(Facts.Now)));

    [Theory]
    [InlineData("CET")]
    [InlineData("IST")]
    [InlineData("usa")]
    [InlineData("cambridge")]
    [InlineData("utc+2")]
    public void Zone_OfSeveral_IsAskedBack(string text)
    {
        var choices = Assert.IsType<Ambiguous<string>>(Facts.Zones.Read(text, NodaTime.Instant.FromDateTimeOffset(Facts.Now))).Choices;
        Assert.All(choices, c => Assert.True(Facts.Zones.Has(c)));
    }

    private static InterviewStep Talk(params string[] inputs) =>
        inputs.Aggregate(InterviewFlow.Begin(Facts), (step, text) => InterviewFlow.Take(step.Interview, new TypedText(text), Facts));
}
