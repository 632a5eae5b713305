using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Evaluation;

namespace MentorBot.Tests.Evaluation;

public sealed class EvaluationReportTests
{
    private static readonly IReadOnlyList<ExaminedQuestion> Examined =
    [
        Asked("q1", QuestionKind.Question, "skill:numpy#what", Outcome.Answer, "skill:numpy#what", "skill:sql#what"),
        Asked("q2", QuestionKind.Question, "skill:numpy#why", Outcome.Answer, "skill:sql#what", "skill:numpy#why"),
        Asked("q3", QuestionKind.Question, "skill:sql#what", Outcome.Clarify, "skill:sql#what", "skill:numpy#why"),
        Asked("q4", QuestionKind.Question, "skill:sql#time", Outcome.Decline, "skill:sql#time"),
        Asked("f1", QuestionKind.Followup, "skill:sql#why", Outcome.Command, "skill:sql#why"),
        Asked("f2", QuestionKind.Followup, "skill:sql#why", Outcome.SmallTalk),
        Asked("o1", QuestionKind.OutOfScope, "", Outcome.Decline),
        Asked("o2", QuestionKind.OutOfScope, "", Outcome.SmallTalk),
        Asked("o3", QuestionKind.OutOfScope, "", Outcome.Clarify, "skill:sql#what"),
        Asked("n1", QuestionKind.NearMiss, "", Outcome.Answer, "skill:sql#what"),
        Asked("n2", QuestionKind.NearMiss, "", Outcome.Clarify, "skill:sql#what"),
    ];

    [Fact]
    public void Figures_AreCounted()
    {
        var report = EvaluationReport.Of(Examined);
        Assert.Equal(11, report.Questions);
        Assert.Equal(new Figures(6, 2, 4, (1 + 0.5 + 0.5 + 0 + 1 + 0) / 6, 2, 1, 0), report.All);
        Assert.Equal(1, report.Of(QuestionKind.Followup).HitFirst);
        Assert.Equal(2, report.Of(QuestionKind.OutOfScope).Declined);
        Assert.Equal(1, report.Of(QuestionKind.NearMiss).WronglyAnswered);
        Assert.Equal(["skill:numpy", "skill:sql"], report.ByTopic.Select(t => t.Topic.ToString()));
    }

    [Fact]
    public void Misses_AreAllThatSomebodyShouldLookAt() =>
        Assert.Equal(["f2", "n1", "o3", "q2", "q3", "q4"], EvaluationReport.Of(Examined).Misses.Select(m => m.Question.Id));

    [Fact]
    public void Report_AnyOrderOfQuestions_IsTheSameText()
    {
        var text = ReportText.Write(EvaluationReport.Of(Examined));
        Assert.Equal(text, ReportText.Write(EvaluationReport.Of(Examined.Reverse())));
        Assert.Equal(text, ReportText.Write(EvaluationReport.Of(Examined.OrderBy(q => q.Question.Text.GetHashCode(StringComparison.Ordinal)))));
    }

    [Fact]
    public void Text_NamesWhatWasWantedAndWhatCame()
    {
        var text = ReportText.Write(EvaluationReport.Of(Examined));
        Assert.Contains("hit@1                  33.3% (2 of 6)", text, StringComparison.Ordinal);
        Assert.Contains("wrongly answered       20.0% (1 of 5)", text, StringComparison.Ordinal);
        Assert.Contains("q2 question: text of q2\n    wanted skill:numpy#why\n    came   answer 0.50 skill:sql#what, skill:numpy#why\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_IsAReportToo() => Assert.Contains("hit@1                  - (0 of 0)", ReportText.Write(EvaluationReport.Of([])), StringComparison.Ordinal);

    [Fact]
    public void File_Faults_AreNamedByLine()
    {
        string[] lines =
        [
            """{"id":"a","kind":"question","text":"t","gold":["skill:numpy#what"]}""",
            """{"id":"b","kind":"riddle","text":"t","gold":[]}""",
            """{"id":"c","kind":"question","text":"t","gold":["skill:nonsense#what"]}""",
            """{"id":"d","kind":"question","text":"t","gold":[]}""",
            """{"id":"e","kind":"nearmiss","text":"t","gold":["skill:numpy#what"]}""",
        ];
        var (questions, faults) = EvaluationFile.Read(lines, "set.jsonl", RealContent.Edition.Library);
        Assert.Equal("a", Assert.Single(questions).Id);
        Assert.Equal(["set.jsonl:2", "set.jsonl:3", "set.jsonl:4", "set.jsonl:5"], faults.Select(f => f.Split(": ")[0]));
    }

    [Fact]
    public void File_OfThisCheckout_IsFoundAndHasNoFault()
    {
        var file = EvaluationFile.Beside(Repository.Prompts);
        var (questions, faults) = EvaluationFile.Read(File.ReadAllLines(file), "open.jsonl", RealContent.Edition.Library);
        Assert.Empty(faults);
        Assert.NotEmpty(questions);
    }

    private static ExaminedQuestion Asked(string id, QuestionKind kind, string gold, Outcome outcome, params string[] topics) => new(
        new EvaluationQuestion(id, kind, $"text of {id}", [], gold.Length == 0 ? [] : [Passage(gold)]), outcome, [.. topics.Select(Passage)], 0.5f);

    private static PassageId Passage(string id) => PassageId.TryParse(id, out var passage) ? passage : throw new ArgumentException(id, nameof(id));
}
