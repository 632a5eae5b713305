using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Core.Pictures;
using MentorBot.Testing.Pictures;

namespace MentorBot.Core.Tests.Pictures;

public sealed class ChartTextTests
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["charts.text.headline"] = "{label}: {value}",
        ["charts.text.skills"] = "Skills in per cent, done/planned: {skills}",
        ["charts.text.skill"] = "{name} {done}/{planned}",
        ["charts.text.calendar"] = "From {first} to {last}: {hours} h on {days} days, most on {busiest}, {most} h",
        ["charts.text.date"] = "{day} {month} {year}",
        ["charts.text.place"] = "{rank}. {name}, {score}",
        ["charts.text.further"] = "and {count} more",
    };

    private static readonly Phrasebook Phrases = new(ChartPhrases.All.ToDictionary(k => k.Key, k => Phrase(English.GetValueOrDefault(k.Key, k.Key))));

    [Fact]
    public void Of_Progress_SaysWhatThePictureShows()
    {
        var chart = SampleCharts.Progress with { Calendar = new CalendarHeat(new DateOnly(2026, 11, 5), [0, 1.5, 0, 2.25, 0]) };
        Assert.Equal(
            "Your progress. Applied ML Intern · week 5 of 12. days left: 47, of 118 h: 61 h, streak: 5 days, ready, on time: 3 May. " +
            "Skills in per cent, done/planned: Professional Python 100/100, NumPy 72/100, PyTorch 34/85, Probability and statistics 50/90, SQL 8/60, Docker 0/40. " +
            "From 5 Nov 2026 to 9 Nov 2026: 3.8 h on 2 days, most on 8 Nov 2026, 2.3 h.",
            Text(chart));
    }

    [Fact]
    public void Of_NothingYet_IsAsFriendlyAsThePicture() => Assert.Equal(
        $"Your progress. {SampleCharts.Words.NoSkills}. {SampleCharts.Words.NoDays}", Text(SampleCharts.Nothing));

    [Fact]
    public void Of_Podium_SaysEveryPlaceShown()
    {
        var chart = new PodiumChart("Quiz race", "", [.. Enumerable.Range(1, 12).Select(i => new PodiumPlace(i, $"p{i}", $"{i}0 points"))], "and 2 more");
        var text = Text(chart);
        Assert.StartsWith("Quiz race. 1. p1, 10 points, 2. p2, 20 points", text, StringComparison.Ordinal);
        Assert.EndsWith("10. p10, 100 points. and 2 more.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("p11", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TheWholeYear_NamesEverySkill()
    {
        var text = Text(SampleCharts.Year);
        Assert.InRange(text.Length, 1, ChartText.MostCharacters);
        Assert.All(SampleCharts.Year.Skills, s => Assert.Contains(s.Name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_TooManyWords_CountsTheSkillsThatHaveNoRoom()
    {
        var chart = SampleCharts.Year with { Skills = [.. Enumerable.Range(0, 40).Select(i => new SkillBar(new string('x', 60), 0, 0))] };
        var text = Text(chart);
        Assert.InRange(text.Length, 900, ChartText.MostCharacters);
        Assert.Matches("and [0-9]+ more\\. From 23 Nov 2025", text);
    }

    [Fact]
    public void Of_EndlessTitle_IsCutBetweenCharacters()
    {
        var text = Text(SampleCharts.Nothing with { Title = string.Concat(Enumerable.Repeat("🦊", 1000)) });
        Assert.InRange(text.Length, ChartText.MostCharacters - 1, ChartText.MostCharacters);
        Assert.EndsWith("🦊…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfAPhrasebook_AreThoseOfTheKeys()
    {
        var words = ChartWords.From(Phrases);
        Assert.Equal("charts.noskills", words.NoSkills);
        Assert.Equal(("charts.weekdays.mon", "charts.weekdays.sun"), (words.Weekdays[0], words.Weekdays[6]));
        Assert.Equal(("charts.months.jan", "charts.months.dec"), (words.Months[0], words.Months[11]));
        Assert.Equal(CalendarHeat.Shades, words.Shades.Count);
    }

    private static string Text(Chart chart) => new ChartText(Phrases).Of(chart);

    /// <summary>Words with places in braces, as content writes them.</summary>
    private static Document Phrase(string text) => Document.Of(new Paragraph(
        [.. text.Split('{', '}').Select((part, i) => i % 2 == 0 ? (Inline)new Text(part) : new Placeholder(part))]));
}
