using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Readers;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Tests.Learners;

/// <summary>Today is Sunday 22 November 2026 throughout.</summary>
public sealed class TargetDateReaderTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Theory]
    [InlineData("14 June", "2027-06-14")]
    [InlineData("14 June 2027", "2027-06-14")]
    [InlineData("june 14 2027", "2027-06-14")]
    [InlineData("June 14th, 2027", "2027-06-14")]
    [InlineData("the 14th of june", "2027-06-14")]
    [InlineData("by 14 june please", "2027-06-14")]
    [InlineData("14 juen", "2027-06-14")]
    [InlineData("3 febuary", "2027-02-03")]
    [InlineData("1 sept 2027", "2027-09-01")]
    [InlineData("24 nov", "2026-11-24")]
    [InlineData("21 nov", "2027-11-21")]
    [InlineData("14/6/2027", "2027-06-14")]
    [InlineData("6/14/2027", "2027-06-14")]
    [InlineData("14.6.2027", "2027-06-14")]
    [InlineData("06.07.", "2027-07-06")]
    [InlineData("14-06-27", "2027-06-14")]
    [InlineData("2027-06-14", "2027-06-14")]
    [InlineData("06/06", "2027-06-06")]
    [InlineData("in 12 weeks", "2027-02-14")]
    [InlineData("12 weeks", "2027-02-14")]
    [InlineData("12 weks", "2027-02-14")]
    [InlineData("twelve weeks from now", "2027-02-14")]
    [InlineData("12wks", "2027-02-14")]
    [InlineData("in 3 months", "2027-02-22")]
    [InlineData("3 months or so", "2027-02-22")]
    [InlineData("in a year", "2027-11-22")]
    [InlineData("half a year", "2027-05-22")]
    [InlineData("1.5 years", "2028-05-22")]
    [InlineData("100 days", "2027-03-02")]
    [InlineData("how about 12 weeks?", "2027-02-14")]
    [InlineData("summer 2027", "2027-06-01")]
    [InlineData("summer", "2027-06-01")]
    [InlineData("next summer", "2027-06-01")]
    [InlineData("the internship starts in summer 2027", "2027-06-01")]
    [InlineData("next spring", "2027-03-01")]
    [InlineData("spring next year", "2027-03-01")]
    [InlineData("fall 2027", "2027-09-01")]
    [InlineData("end of summer 2027", "2027-08-31")]
    [InlineData("winter", "2026-12-01")]
    [InlineData("end of march", "2027-03-31")]
    [InlineData("late march", "2027-03-31")]
    [InlineData("mid january", "2027-01-15")]
    [InlineData("mid-january", "2027-01-15")]
    [InlineData("middle of february 2028", "2028-02-15")]
    [InlineData("early april", "2027-04-01")]
    [InlineData("june", "2027-06-01")]
    [InlineData("june 2027", "2027-06-01")]
    [InlineData("jan 2028", "2028-01-01")]
    [InlineData("May", "2027-05-01")]
    [InlineData("in may", "2027-05-01")]
    [InlineData("november", "2026-11-30")]
    [InlineData("end of the year", "2026-12-31")]
    [InlineData("end of next year", "2027-12-31")]
    [InlineData("next month", "2026-12-01")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("end of 2027", "2027-12-31")]
    [InlineData("q2 2027", "2027-04-01")]
    [InlineData("06/2027", "2027-06-01")]
    [InlineData("christmas", "2026-12-25")]
    [InlineData("tomorrow", "2026-11-23")]
    [InlineData("friday", "2026-11-27")]
    [InlineData("29 february", "2028-02-29")]
    [InlineData("no date", null)]
    [InlineData("No deadline", null)]
    [InlineData("none", null)]
    [InlineData("asap", null)]
    [InlineData("dont know yet", null)]
    [InlineData("i have no deadline", null)]
    public void Read_OneMeaning_IsUnderstood(string text, string? date) =>
        Assert.Equal(new Understood<TargetDate>(new TargetDate(date is null ? null : LocalDatePattern.Iso.Parse(date).Value)), TargetDateReader.Read(text, Today));

    [Theory]
    [InlineData("06/07", "2027-07-06 2027-06-07")]
    [InlineData("06/07/2027", "2027-07-06 2027-06-07")]
    [InlineData("6-7-2027", "2027-07-06 2027-06-07")]
    [InlineData("2-3 months", "2027-01-22 2027-02-22")]
    [InlineData("12", "2027-02-14 2027-11-22")]
    [InlineData("winter 2027", "2027-12-01 2026-12-01")]
    public void Read_TwoMeanings_AreAskedBack(string text, string dates)
    {
        var ambiguous = Assert.IsType<Ambiguous<TargetDate>>(TargetDateReader.Read(text, Today));
        Assert.Equal(dates, string.Join(' ', ambiguous.Choices.Select(c => LocalDatePattern.Iso.Format(c.Date!.Value))));
    }

    [Theory]
    [InlineData("14 June 2026", Refusal.Past)]
    [InlineData("today", Refusal.Past)]
    [InlineData("2026-11-22", Refusal.Past)]
    [InlineData("06/07/2020", Refusal.Past)]
    [InlineData("summer 2025", Refusal.Past)]
    [InlineData("in 5 years", Refusal.TooFar)]
    [InlineData("2035-01-01", Refusal.TooFar)]
    [InlineData("9999 weeks", Refusal.TooFar)]
    [InlineData("30 february 2027", Refusal.NoSuchDay)]
    [InlineData("31/4/2027", Refusal.NoSuchDay)]
    [InlineData("2027-13-01", Refusal.NoSuchDay)]
    [InlineData("13/13/2027", Refusal.NoSuchDay)]
    public void Read_AMeaningThatCannotBe_SaysWhy(string text, Refusal reason) =>
        Assert.Equal(new Refused<TargetDate>(reason), TargetDateReader.Read(text, Today));

    [Theory]
    [InlineData("")]
    [InlineData("banana")]
    [InlineData("why do you ask for a date")]
    [InlineData("what should i learn by june?")]
    [InlineData("is june realistic for a beginner?")]
    [InlineData("how long does pytorch take, 3 months?")]
    [InlineData("i may be late with this")]
    [InlineData("i fall behind all the time in my courses and spring exams")]
    [InlineData("5 hours")]
    [InlineData("weekdays 19:30")]
    [InlineData("research")]
    public void Read_NoDate_IsNotUnderstood(string text) => Assert.IsType<NotUnderstood<TargetDate>>(TargetDateReader.Read(text, Today));

    [Fact]
    public void Read_ThisMonthsSeason_MeansItsEndWhenItHasBegun() =>
        Assert.Equal(new Understood<TargetDate>(new TargetDate(new LocalDate(2027, 8, 31))), TargetDateReader.Read("summer", new LocalDate(2027, 7, 3)));
}
