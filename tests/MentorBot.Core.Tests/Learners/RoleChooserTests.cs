using MentorBot.Core.Learners.Interviews;
using static MentorBot.Core.Tests.Learners.LearnersWorld;

namespace MentorBot.Core.Tests.Learners;

public sealed class RoleChooserTests
{
    [Theory]
    [InlineData("formula failed maths finding graduate", "ml-research-intern")]
    [InlineData("tidy builds software system computing", "ml-engineering-intern")]
    [InlineData("forecast dirty field model other", "applied-ml-intern")]
    [InlineData("number vague statistics decision other", "data-science-intern")]
    public void Suggest_AnswersOfOneKind_SpeakForThatRole(string options, string role) =>
        Assert.Equal(role, RoleChooser.Suggest(options.Split(' '), Roles).Best.Name);

    [Fact]
    public void Suggest_MixedAnswers_NamesTheRunnerUpAndWhatSpokeForIt()
    {
        var suggestion = RoleChooser.Suggest(["formula", "failed", "software", "system", "graduate"], Roles);

        Assert.Equal("ml-research-intern", suggestion.Best.Name);
        Assert.Equal("ml-engineering-intern", suggestion.Second?.Name);
        Assert.Equal(["strength.software", "result.system"], suggestion.ForSecond);
        Assert.False(suggestion.Even);
    }

    [Fact]
    public void Suggest_EachRole_CanWin()
    {
        var winners = All(RoleChooser.Questions).Select(a => RoleChooser.Suggest(a, Roles).Best).ToHashSet();
        Assert.Equal(Roles.ToHashSet(), winners);
    }

    [Fact]
    public void Questions_HaveThreeOrFourOptions() => Assert.All(RoleChooser.Questions, q => Assert.InRange(q.Options.Count, 3, 4));

    [Fact]
    public void Take_HelpMeChoose_EndsInTheRoleQuestionWithASuggestion()
    {
        var step = InterviewFlow.Begin(Facts).Type("i dont know, help me").Type("derive", "a").Press("choose:pain=failed").Type("maths");
        Assert.IsType<NoAnswer>(InterviewFlow.Begin(Facts).Type("help me choose").Type("derive"));

        var suggested = InterviewFlow.Begin(Facts).Type("help me choose", "1", "a", "first", "1", "1");
        Assert.Contains("interview.choose.best", suggested.Said(), StringComparison.Ordinal);
        Assert.Equal(InterviewQuestion.Role, suggested.Interview.Asks);
        Assert.Equal(Research, suggested.Type("yes").Interview.Role);
        Assert.Equal(Applied, suggested.Type("applied").Interview.Role);
        Assert.Equal(4, suggested.Type("back").Interview.Choosing!.Count);
        Assert.NotNull(step.Interview.Choosing);
    }

    private static IEnumerable<string[]> All(IEnumerable<ChooserQuestion> questions) =>
        questions.Aggregate<ChooserQuestion, IEnumerable<string[]>>([[]], (before, q) => [.. before.SelectMany(b => q.Options.Select(o => b.Append(o.Key).ToArray()))]);
}
