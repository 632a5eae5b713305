using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Testing;

namespace MentorBot.Core.Tests.Quizzes;

public sealed class RaceRulesTests
{
    private static readonly DateTimeOffset Opened = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly QuestionBank Bank = SampleQuestions.Bank(3);

    [Theory]
    [InlineData(-1, 100)]
    [InlineData(0, 100)]
    [InlineData(10, 100)]
    [InlineData(10.001, 75)]
    [InlineData(20, 75)]
    [InlineData(20.001, 50)]
    [InlineData(30, 50)]
    public void Points_FallByThirdsOfTheTime(double seconds, int points) =>
        Assert.Equal(points, RaceRules.Points(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(30)));

    [Fact]
    public void Scores_CountTheSecondAnswerInPlaceOfTheFirst_AndNoThird()
    {
        var right = RightOf(1);
        var scores = Score(
            [
                Answer("a", (right + 1) % 4, 1), Answer("a", right, 25),
                Answer("b", right, 1), Answer("b", (right + 1) % 4, 2),
                Answer("c", (right + 1) % 4, 1), Answer("c", (right + 2) % 4, 2), Answer("c", right, 3),
                Answer("d", right, 25),
            ]);
        Assert.Equal(["1 a 50", "1 d 50", "3 b 0", "3 c 0"], scores.Select(s => $"{s.Rank} {s.Owner} {s.Points}"));
    }

    [Fact]
    public void Scores_OfAQuestionThatIsStillOpen_DoNotCount() =>
        Assert.Empty(RaceScores.Of(Race() with { Stage = RaceStage.Open }, Bank, Logs([Answer("a", RightOf(1), 1)])));

    [Theory]
    [InlineData("", "- 10 30")]
    [InlineData("sql", "sql 10 30")]
    [InlineData("sql, 5, 60", "sql 5 60")]
    [InlineData("20", "- 20 30")]
    [InlineData("10 20", "- 10 20")]
    [InlineData("45s", "- 10 45")]
    [InlineData("sql 20s", "sql 10 20")]
    [InlineData("7", null)]
    [InlineData("5 200", null)]
    [InlineData("cooking", null)]
    public void Options_AreReadFromWords(string words, string? options)
    {
        var read = RaceOptions.Read(words, SmallLibrary.Edition);
        Assert.Equal(options, read is null ? null : $"{read.Skill?.Id.Name ?? "-"} {read.Count} {read.Seconds}");
    }

    private static int RightOf(int number) => new Presentation(Bank.Find($"sql/q{number}")!, 7).Right[0];

    private static IReadOnlyList<RaceScore> Score(IReadOnlyList<LogEntry> answers) => RaceScores.Of(Race(), Bank, Logs(answers));

    private static Dictionary<string, IReadOnlyList<LogEntry>> Logs(IReadOnlyList<LogEntry> answers) => new() { ["race:r:1"] = answers };

    private static Race Race() => new()
    {
        Id = "r",
        Place = new Place("discord", "1", "2", ""),
        Starter = new AccountId("discord", "1"),
        Subject = "SQL",
        Questions = ["sql/q1"],
        Seconds = 30,
        Seed = 7,
        Heard = Opened,
        Stage = RaceStage.Shown,
        Rounds = [new Round("sql/q1") { OpenedAt = Opened }],
    };

    private static LogEntry Answer(string owner, int option, double after) => new(
        "race:r:1",
        owner,
        Opened + TimeSpan.FromSeconds(after),
        JsonSerializer.SerializeToUtf8Bytes(new RaceAnswer(option, new AccountId("discord", owner), owner), CoreJson.Default.RaceAnswer));
}
