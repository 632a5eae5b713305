using MentorBot.Composition;

namespace MentorBot.Tests.Composition;

public sealed class MemoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task UnansweredQuestion_AskedAgain_CountsUp()
    {
        var questions = new MemoryUnansweredQuestions();
        await questions.FileAsync("Do I need  Category theory", [], Start, default);
        await questions.FileAsync("do i need category theory ", [], Start.AddHours(1), default);
        var kept = Assert.Single(await questions.ListAsync(default));
        Assert.Equal((2, Start, Start.AddHours(1)), (kept.Count, kept.First, kept.Last));
    }

    [Fact]
    public async Task UnansweredQuestions_Full_ForgetTheLeastAsked()
    {
        var questions = new MemoryUnansweredQuestions();
        await questions.FileAsync("often", [], Start, default);
        await questions.FileAsync("often", [], Start, default);
        for (var i = 0; i < MemoryUnansweredQuestions.Capacity + 50; i++)
        {
            await questions.FileAsync($"question {i}", [], Start.AddMinutes(i), default);
        }

        var kept = await questions.ListAsync(default);
        Assert.Equal(MemoryUnansweredQuestions.Capacity, kept.Count);
        Assert.Equal("often", kept[0].Question);
        Assert.DoesNotContain(kept, q => q.Question == "question 0");
    }

    [Fact]
    public void IncidentIds_AreShortAndReadable()
    {
        var ids = new RandomIncidentIds(new Random(1));
        Assert.All(Enumerable.Range(0, 200).Select(_ => ids.Next()), id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}$", id));
        Assert.Equal(new RandomIncidentIds(new Random(5)).Next(), new RandomIncidentIds(new Random(5)).Next());
    }
}
