using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Quizzes;

/// <summary>The bank of this checkout.</summary>
public sealed class BankTests
{
    [Fact]
    public void EverySkill_HasTwentyFourQuestions_AQuarterOfEachLevel() => Assert.All(RealContent.Edition.Library.OfKind(ArticleKind.Skill), skill =>
    {
        var questions = RealContent.Edition.Library.Questions.BySkill[skill.Id].ToList();
        Assert.True(questions.Count >= 24, $"{skill.Id}: {questions.Count}");
        Assert.All(new[] { Level.Course, Level.Project, Level.Work }, level => Assert.True(questions.Count(q => q.Level == level) * 4 >= questions.Count, $"{skill.Id}: {level}"));
    });
}
