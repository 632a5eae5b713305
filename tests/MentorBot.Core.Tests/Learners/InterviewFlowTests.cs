using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Interviews;
using NodaTime;
using static MentorBot.Core.Tests.Learners.LearnersWorld;

namespace MentorBot.Core.Tests.Learners;

public sealed class InterviewFlowTests
{
    private static readonly ArticleId Python = new(ArticleKind.Skill, "professional-python");
    private static readonly ArticleId Pytorch = new(ArticleKind.Skill, "pytorch");

    private static InterviewStep Begun => InterviewFlow.Begin(Facts);

    private static InterviewStep AtConfirm => Begun.Type("applied", "12 weeks", "6", "weekdays 19:30", "bangalore", "python project, sql none, pytorch course, the rest none");

    [Fact]
    public void Take_AllAnswersTyped_EndsInTheirProfile()
    {
        var finished = Assert.IsType<Finished>(AtConfirm.Type("yes"));

        Assert.Equal(Applied, finished.Profile.Role);
        Assert.Equal(new LocalDate(2027, 2, 14), finished.Profile.ReadyBy);
        Assert.Equal(6, finished.Profile.HoursAWeek);
        Assert.Equal("12345@19:30", StudyDaysReaderTests.Write(finished.Profile.Days));
        Assert.Equal("Asia/Kolkata", finished.Profile.Zone);
        Assert.Equal(Level.Project, finished.Profile.LevelOf(Python));
        Assert.Equal(Level.Course, finished.Profile.LevelOf(Pytorch));
        Assert.Equal(Level.None, finished.Profile.LevelOf(new ArticleId(ArticleKind.Skill, "sql")));
        Assert.DoesNotContain(Level.None, finished.Profile.Levels.Values);
    }

    [Fact]
    public void Take_OnlyPresses_EndInAProfile()
    {
        var step = Begun.Press("role:applied-ml-intern").Press("date:none").Press("hours:8").Press("days:67.1000").Type("berlin");
        while (step is not Finished)
        {
            step = step.Press(step.Buttons().First());
            Assert.IsNotType<StalePress>(step);
        }

        var profile = ((Finished)step).Profile;
        Assert.Null(profile.ReadyBy);
        Assert.Equal(8, profile.HoursAWeek);
        Assert.Empty(profile.Levels);
    }

    [Fact]
    public void Take_Answer_IsRepeatedWithTheNextQuestion()
    {
        var step = Begun.Type("applied").Type("12 weks");

        Assert.Contains("interview.understood.date", step.Said(), StringComparison.Ordinal);
        Assert.Contains("interview.hours.ask", step.Said(), StringComparison.Ordinal);
        Assert.Equal(Audience.OnlyYou, step.Reply.Audience);
    }

    [Theory]
    [InlineData("Research", "ml-research-intern")]
    [InlineData("i want to do a reserch internship", "ml-research-intern")]
    [InlineData("ml engineer", "ml-engineering-intern")]
    [InlineData("data scientist", "data-science-intern")]
    public void Take_ARole_ByAnyOfItsNames(string text, string role) => Assert.Equal(role, Begun.Type(text).Interview.Role?.Name);

    [Fact]
    public void Take_TwoRoles_AsksWhich()
    {
        var asked = Assert.IsType<AskedBack>(Begun.Type("research or applied"));

        Assert.Equal(["role:ml-research-intern", "role:applied-ml-intern"], asked.Buttons().Take(2));
        Assert.Equal(Research, asked.Type("the first").Interview.Role);
        Assert.Equal(Applied, asked.Type("applied").Interview.Role);
    }

    [Theory]
    [InlineData("1", "2027-07-06")]
    [InlineData("second", "2027-06-07")]
    [InlineData("in 12 weeks", "2027-02-14")]
    public void Take_AnAmbiguousDate_IsAskedBackAndAnsweredInAnyWay(string text, string date)
    {
        var asked = Assert.IsType<AskedBack>(Begun.Type("applied").Type("06/07"));
        Assert.Equal(["date:2027-07-06", "date:2027-06-07"], asked.Buttons().Take(2));

        var answered = asked.Type(text);
        Assert.Equal(InterviewQuestion.Hours, answered.Interview.Asks);
        Assert.Equal(date, NodaTime.Text.LocalDatePattern.Iso.Format(answered.Interview.Target!.Date!.Value));
        Assert.Empty(answered.Interview.Unclear);
    }

    [Fact]
    public void Take_DaysWithoutATime_AsksForItAndKeepsTheDays()
    {
        var asked = Assert.IsType<AskedBack>(Begun.Type("applied", "no date", "6").Type("weekends"));

        Assert.Equal("67@16:00", StudyDaysReaderTests.Write(asked.Type("4pm").Interview.Days));
    }

    [Theory]
    [InlineData("1 june 2020", "interview.refused.past")]
    [InlineData("in ten years", "interview.refused.toofar")]
    [InlineData("30 february 2027", "interview.refused.nosuchday")]
    public void Take_AnImpossibleDate_IsRefusedKindlyAndAskedAgain(string text, string phrase)
    {
        var asked = Assert.IsType<AskedBack>(Begun.Type("applied").Type(text));

        Assert.Contains(phrase, asked.Said(), StringComparison.Ordinal);
        Assert.Contains("interview.date.ask", asked.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why is numpy faster than lists")]
    [InlineData("how long does pytorch take at 2 hours a day?")]
    [InlineData("banana")]
    [InlineData("")]
    public void Take_NoAnswer_LeavesTheInterviewAsItIs(string text)
    {
        var before = Begun.Type("applied", "12 weeks");
        var step = Assert.IsType<NoAnswer>(before.Type(text));

        Assert.Equal(Json(before.Interview), Json(step.Interview));
        Assert.Contains("interview.hint.hours", step.Said(), StringComparison.Ordinal);
        Assert.Contains("interview.hours.ask", step.Said(), StringComparison.Ordinal);
        Assert.Contains("interview.hours.ask", PlainText.Of(InterviewFlow.Resume(step.Interview, Facts).Document), StringComparison.Ordinal);
        Assert.True(InterviewFlow.Resume(step.Interview, Facts).AsksForNumber);
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("why do you ask for hours")]
    [InlineData("but why do u need to know that")]
    public void Take_WhyItIsAsked_IsToldAndAskedAgain(string text)
    {
        var before = Begun.Type("applied", "12 weeks");
        var told = Assert.IsType<NextQuestion>(before.Type(text));

        Assert.Equal(Json(before.Interview), Json(told.Interview));
        Assert.Contains("interview.why.hours", told.Said(), StringComparison.Ordinal);
        Assert.Contains("interview.hours.ask", told.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role:ml-research-intern")]
    [InlineData("date:2027-02-14")]
    [InlineData("hours:back.back")]
    [InlineData("hours:1000")]
    [InlineData("choose:saturday=tidy")]
    [InlineData("confirm:yes")]
    [InlineData("")]
    public void Take_APressOfAnotherQuestion_SaysSoAndChangesNothing(string press)
    {
        var before = Begun.Type("applied", "no date");
        var stale = Assert.IsType<StalePress>(before.Press(press));

        Assert.Equal(Json(before.Interview), Json(stale.Interview));
        Assert.Contains("interview.stale", stale.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void Take_ADateButtonOfYesterday_IsStale() =>
        Assert.IsType<StalePress>(Begun.Type("applied").Press("date:2026-11-22"));

    [Fact]
    public void Take_Back_AsksTheQuestionBeforeAndKeepsItsAnswer()
    {
        var back = Begun.Type("applied", "12 weeks", "6").Type("back");
        Assert.Equal(InterviewQuestion.Hours, back.Interview.Asks);
        Assert.Equal(6, back.Interview.HoursAWeek);

        Assert.Equal(InterviewQuestion.Days, back.Type("8").Interview.Asks);
        Assert.Equal(InterviewQuestion.Date, back.Type("go back").Interview.Asks);
        Assert.Equal(InterviewQuestion.Days, back.Type("back", "skip").Interview.Asks);
        Assert.Equal(6, back.Type("back", "skip").Interview.HoursAWeek);
    }

    [Fact]
    public void Take_Skip_TakesTheDefault()
    {
        var step = Begun.Type("applied").Type("skip", "skip", "skip");

        Assert.Null(step.Interview.Target!.Date);
        Assert.Equal(5, step.Interview.HoursAWeek);
        Assert.Equal(InterviewQuestion.Zone, step.Interview.Asks);
        Assert.Contains("interview.noskip", step.Type("skip").Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("stop")]
    [InlineData("never mind")]
    public void Take_Cancel_Ends(string text) => Assert.IsType<Cancelled>(Begun.Type("applied").Type(text));

    [Fact]
    public void Take_AGuessedZone_IsOfferedAndNeverAssumed()
    {
        var german = Facts with { Locale = "de-DE" };
        var step = new[] { "applied", "no date", "6", "daily at noon" }.Aggregate(InterviewFlow.Begin(german), (s, t) => s.Type(t, german));

        Assert.Null(step.Interview.Zone);
        Assert.Equal(["zone:Europe/Berlin", "zone:change"], step.Buttons().Take(2));
        Assert.Equal("Europe/Berlin", step.Type("yes", german).Interview.Zone);
        Assert.Contains("interview.zone.ask", step.Type("no", german).Said(), StringComparison.Ordinal);
        Assert.Equal("Asia/Kolkata", step.Type("i live in bangalore", german).Interview.Zone);
    }

    [Fact]
    public void Take_TheZone_DecidesWhatTodayIs()
    {
        var tokyo = Facts with { KnownZone = "Asia/Tokyo", Now = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero) };

        Assert.Equal(new LocalDate(2026, 11, 24), InterviewFlow.Begin(tokyo, Applied).Type("tomorrow", tokyo).Interview.Target!.Date);
    }

    [Fact]
    public void Take_LevelsOneByOne_AsksEveryGroupOfTheRole()
    {
        var step = Begun.Type("applied", "no date", "6", "daily at noon", "berlin");
        var asked = new List<string>();
        while (step.Interview.Asks == InterviewQuestion.Levels)
        {
            asked.Add(step.Buttons().First().Split(':', '=')[1]);
            step = step.Type("course");
        }

        Assert.Equal(["python", "data", "sql", "deep", "tools", "maths"], asked);
        Assert.Equal(InterviewQuestion.Confirm, step.Interview.Asks);
    }

    [Fact]
    public void Take_BackAmongLevels_AsksTheGroupBefore()
    {
        var step = Begun.Type("applied", "no date", "6", "daily at noon", "berlin", "course", "project").Type("back");

        Assert.StartsWith("levels:data=", step.Buttons().First(), StringComparison.Ordinal);
        var mended = step.Type("work");
        Assert.Equal(Level.Work, mended.Interview.Groups["data"]);
        Assert.Equal(Level.Course, mended.Interview.Groups["python"]);
        Assert.StartsWith("levels:sql=", mended.Buttons().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Take_AChangeAtTheEnd_ComesBackToTheEnd()
    {
        var changed = AtConfirm.Press("confirm:hours");
        Assert.Equal(InterviewQuestion.Hours, changed.Interview.Asks);

        var back = changed.Type("9");
        Assert.Equal(InterviewQuestion.Confirm, back.Interview.Asks);
        Assert.Equal(9, Assert.IsType<Finished>(back.Type("looks good")).Profile.HoursAWeek);
        Assert.Equal(InterviewQuestion.Date, AtConfirm.Type("change the date").Interview.Asks);
    }

    [Fact]
    public void Take_AnotherRoleAtTheEnd_AsksOnlyItsOtherGroups()
    {
        var step = AtConfirm.Type("role").Type("research");

        Assert.Equal(InterviewQuestion.Levels, step.Interview.Asks);
        Assert.StartsWith("levels:papers=", step.Buttons().First(), StringComparison.Ordinal);
        Assert.Equal(InterviewQuestion.Confirm, step.Type("none").Interview.Asks);
    }

    [Theory]
    [InlineData(InterviewQuestion.Role, "research")]
    [InlineData(InterviewQuestion.Date, "no date")]
    [InlineData(InterviewQuestion.Hours, "9")]
    [InlineData(InterviewQuestion.Days, "sat 10:00")]
    [InlineData(InterviewQuestion.Zone, "tokyo")]
    [InlineData(InterviewQuestion.Levels, "docker work")]
    public void Edit_OneAnswer_ChangesItAlone(InterviewQuestion question, string text)
    {
        var profile = Assert.IsType<Finished>(AtConfirm.Type("yes")).Profile;
        var edited = Assert.IsType<Finished>(InterviewFlow.Edit(profile, question, Facts).Type(text)).Profile;

        Assert.NotEqual(Write(profile), Write(edited));
        var undone = question switch
        {
            InterviewQuestion.Role => edited with { Role = profile.Role },
            InterviewQuestion.Date => edited with { ReadyBy = profile.ReadyBy },
            InterviewQuestion.Hours => edited with { HoursAWeek = profile.HoursAWeek },
            InterviewQuestion.Days => edited with { Days = profile.Days },
            InterviewQuestion.Zone => edited with { Zone = profile.Zone },
            _ => edited with { Levels = profile.Levels },
        };
        Assert.Equal(Write(profile), Write(undone));
    }

    [Fact]
    public void Edit_ALevelByButtons_PicksTheGroupFirst()
    {
        var profile = Assert.IsType<Finished>(AtConfirm.Type("yes")).Profile;
        var picked = InterviewFlow.Edit(profile, InterviewQuestion.Levels, Facts).Press("levels:sql");

        Assert.Equal(["levels:sql=none", "levels:sql=course", "levels:sql=project", "levels:sql=work"], picked.Buttons().Take(4));
        Assert.Equal(Level.Work, Assert.IsType<Finished>(picked.Press("levels:sql=work")).Profile.LevelOf(new ArticleId(ArticleKind.Skill, "sql")));
    }

    [Fact]
    public void Edit_Cancelled_KeepsTheProfile()
    {
        var profile = Assert.IsType<Finished>(AtConfirm.Type("yes")).Profile;

        Assert.IsType<Cancelled>(InterviewFlow.Edit(profile, InterviewQuestion.Hours, Facts).Press("hours:cancel"));
    }

    [Fact]
    public void Show_AProfile_HasAButtonForEachAnswer() =>
        Assert.Equal(
            ["1|plan|profile|role", "1|plan|profile|date", "1|plan|profile|hours", "1|plan|profile|days", "1|plan|profile|zone", "1|plan|profile|levels"],
            ProfileView.Show(Assert.IsType<Finished>(AtConfirm.Type("yes")).Profile, Facts).Buttons.Select(b => b.Id.ToString()));

    [Fact]
    public void Interview_AsJson_ComesBackTheSame()
    {
        foreach (var step in new[] { Begun, Begun.Type("help me choose"), Begun.Type("applied", "06/07"), AtConfirm })
        {
            var json = Json(step.Interview);
            var read = JsonSerializer.Deserialize<Interview>(json, CoreJson.Default.Options)!;
            Assert.Equal(json, Json(read));
            Assert.Equal(PlainText.Of(InterviewFlow.Resume(step.Interview, Facts).Document), PlainText.Of(InterviewFlow.Resume(read, Facts).Document));
        }
    }

    internal static string Json(Interview interview) => JsonSerializer.Serialize(interview, CoreJson.Default.Options);

    private static string Write(Profile profile) => JsonSerializer.Serialize(profile, CoreJson.Default.Options);
}
