using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Readers;
using NodaTime;

namespace MentorBot.Core.Tests.Learners;

public sealed class StudyDaysReaderTests
{
    [Theory]
    [InlineData("weekdays 19:30", "12345@19:30")]
    [InlineData("weekdays at 7:30pm", "12345@19:30")]
    [InlineData("19:30 on weekdays", "12345@19:30")]
    [InlineData("mon-fri 19.30", "12345@19:30")]
    [InlineData("monday to thursday at 8pm", "1234@20:00")]
    [InlineData("fri-mon 18:00", "1567@18:00")]
    [InlineData("sat sun 10:00", "67@10:00")]
    [InlineData("saturdays and sundays at 10", "67@10:00")]
    [InlineData("every day 7am", "1234567@07:00")]
    [InlineData("daily at noon", "1234567@12:00")]
    [InlineData("every evening", "1234567@19:00")]
    [InlineData("mon wed 20:00", "13@20:00")]
    [InlineData("tue/thu evenings", "24@19:00")]
    [InlineData("evenings on tue and thu", "24@19:00")]
    [InlineData("tth evenings at 8", "24@20:00")]
    [InlineData("mwf mornings", "135@08:00")]
    [InlineData("mornings at 7, every day", "1234567@07:00")]
    [InlineData("mon 18:00, sat 10-12", "1@18:00 6@10:00")]
    [InlineData("mon and wed 18:00-20:00, sun 2pm", "13@18:00 7@14:00")]
    [InlineData("weekdays 19:30 and weekends 10:00", "12345@19:30 67@10:00")]
    [InlineData("mon 18:00 and wed", "13@18:00")]
    [InlineData("sat 6-8pm", "6@18:00")]
    [InlineData("wendsday and satarday 18:00", "36@18:00")]
    [InlineData("tusday, thrusday 18:00", "24@18:00")]
    [InlineData("every day except sunday at 18:00", "123456@18:00")]
    [InlineData("every day 18:00 but not friday", "123467@18:00")]
    [InlineData("sat 10:00 and 15:00", "6@10:00")]
    [InlineData("i can do monday after work", "1@18:30")]
    [InlineData("sunday 3", "7@15:00")]
    [InlineData("weekdays 07:30", "12345@07:30")]
    [InlineData("friday at 9 in the evening", "5@21:00")]
    [InlineData("lunchtime on weekdays", "12345@12:30")]
    [InlineData("daily at midnight", "1234567@00:00")]
    public void Read_DaysAndTimes_AreASchedule(string text, string schedule) =>
        Assert.Equal(schedule, Write(Assert.IsType<Understood<IReadOnlyList<StudyDay>>>(StudyDaysReader.Read(text)).Value));

    [Theory]
    [InlineData("weekends", "67@19:00 | 67@07:30 | 67@12:30")]
    [InlineData("mon wed 7", "13@07:00 | 13@19:00")]
    [InlineData("weekdays 7:30", "12345@07:30 | 12345@19:30")]
    [InlineData("19:30", "12345@19:30 | 1234567@19:30 | 67@19:30")]
    [InlineData("in the evening", "12345@19:00 | 1234567@19:00 | 67@19:00")]
    public void Read_HalfASchedule_IsAskedBack(string text, string choices) =>
        Assert.Equal(choices, string.Join(" | ", Assert.IsType<Ambiguous<IReadOnlyList<StudyDay>>>(StudyDaysReader.Read(text)).Choices.Select(Write)));

    [Fact]
    public void Read_OnlyATime_IsForTheDaysBefore() =>
        Assert.Equal(
            "67@16:00",
            Write(Assert.IsType<Understood<IReadOnlyList<StudyDay>>>(StudyDaysReader.Read("at 4pm", [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday])).Value));

    [Theory]
    [InlineData("")]
    [InlineData("whenever i feel like it really, no plan at all")]
    [InlineData("banana")]
    [InlineData("mon 25:00")]
    [InlineData("is it better to study on weekdays?")]
    [InlineData("why do you need to know that")]
    [InlineData("5 hours")]
    [InlineData("14/6/2027")]
    public void Read_NoSchedule_IsNotTaken(string text) => Assert.IsNotType<Understood<IReadOnlyList<StudyDay>>>(StudyDaysReader.Read(text));

    /// <summary>Days by number, Monday 1, with their time.</summary>
    internal static string Write(IReadOnlyList<StudyDay> days) =>
        string.Join(' ', days.GroupBy(d => d.At).Select(g => $"{string.Concat(g.Select(d => (int)d.Day))}@{g.Key:HH:mm}"));
}
