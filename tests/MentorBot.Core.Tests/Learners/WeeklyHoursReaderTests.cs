using System.Globalization;
using MentorBot.Core.Learners.Readers;

namespace MentorBot.Core.Tests.Learners;

public sealed class WeeklyHoursReaderTests
{
    [Theory]
    [InlineData("6", "6")]
    [InlineData("ten", "10")]
    [InlineData("6h", "6")]
    [InlineData("6 hrs", "6")]
    [InlineData("about 5", "5")]
    [InlineData("maybe 5 hours a week", "5")]
    [InlineData("5 huors", "5")]
    [InlineData("5-7", "6")]
    [InlineData("5 to 7 hours", "6")]
    [InlineData("between 5 and 8 hours", "6.5")]
    [InlineData("2.5", "2.5")]
    [InlineData("2,5 h", "2.5")]
    [InlineData("a couple of hours", "2")]
    [InlineData("1h a day", "7")]
    [InlineData("1 hour per day", "7")]
    [InlineData("an hour every day", "7")]
    [InlineData("half an hour a day", "3.5")]
    [InlineData("1h30 a day", "10.5")]
    [InlineData("1:30 daily", "10.5")]
    [InlineData("an hour and a half daily", "10.5")]
    [InlineData("90 min a day", "10.5")]
    [InlineData("1-2 hours a day", "10.5")]
    [InlineData("2 a day", "14")]
    [InlineData("2 hours every weekday", "10")]
    [InlineData("2 hours on weekdays", "10")]
    [InlineData("weekdays 1h, weekends 3h", "11")]
    [InlineData("1h on weekdays and 3h on weekends", "11")]
    [InlineData("2 hours on mon, wed and fri", "6")]
    [InlineData("2 hours 3 times a week", "6")]
    [InlineData("3 times 2 hours", "6")]
    [InlineData("3x2h", "6")]
    [InlineData("2h x 3", "6")]
    [InlineData("4 hours on the weekend", "4")]
    [InlineData("1 hour every other day", "3.5")]
    [InlineData("20 hours a month", "4.5")]
    [InlineData("full time", "40")]
    [InlineData("i can do 8", "8")]
    [InlineData("can do 5 hours a week", "5")]
    [InlineData("60", "60")]
    [InlineData("1", "1")]
    public void Read_Hours_AreHoursAWeek(string text, string hours) =>
        Assert.Equal(new Understood<decimal>(decimal.Parse(hours, CultureInfo.InvariantCulture)), WeeklyHoursReader.Read(text));

    [Theory]
    [InlineData("0", Refusal.TooFewHours)]
    [InlineData("20 minutes a week", Refusal.TooFewHours)]
    [InlineData("61", Refusal.TooManyHours)]
    [InlineData("12 hours a day", Refusal.TooManyHours)]
    [InlineData("9999 hours", Refusal.TooManyHours)]
    public void Read_OutsideTheRange_SaysWhy(string text, Refusal reason) =>
        Assert.Equal(new Refused<decimal>(reason), WeeklyHoursReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("as much as it takes")]
    [InlineData("why do you ask for hours")]
    [InlineData("how long does pytorch take at 2 hours a day?")]
    [InlineData("3 months")]
    [InlineData("14/6/2027")]
    [InlineData("sat 10:00")]
    [InlineData("weekdays 19:30")]
    [InlineData("i have been reading 3 books on statistics in my last year of school")]
    [InlineData("99999999999999999999")]
    public void Read_NoHours_IsNotUnderstood(string text) => Assert.IsType<NotUnderstood<decimal>>(WeeklyHoursReader.Read(text));
}
