using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;
using static MentorBot.Core.Tests.Learners.LearnersWorld;

namespace MentorBot.Core.Tests.Learners;

public sealed class LevelReaderTests
{
    [Theory]
    [InlineData("none", Level.None)]
    [InlineData("never touched it", Level.None)]
    [InlineData("did a coursera course", Level.Course)]
    [InlineData("use it at work daily", Level.Work)]
    [InlineData("i built a project", Level.Project)]
    [InlineData("a course and a project", Level.Project)]
    [InlineData("never did a course", Level.None)]
    [InlineData("not much", Level.Course)]
    [InlineData("am new to it", Level.None)]
    public void Read_OneLevel_IsForWhatWasAsked(string text, Level level) =>
        Assert.Equal(level, Assert.IsType<Understood<LevelAnswer>>(LevelReader.Read(text, Edition)).Value.Asked);

    [Theory]
    [InlineData("python project, sql none, pytorch course", "professional-python=Project pytorch=Course sql=None")]
    [InlineData("python project sql none pytorch course", "professional-python=Project pytorch=Course sql=None")]
    [InlineData("python: project; sql: none", "professional-python=Project sql=None")]
    [InlineData("numpy and pandas project, no sql", "numpy=Project pandas=Project sql=None")]
    [InlineData("at work: python and sql", "professional-python=Work sql=Work")]
    [InlineData("never touched docker, sql course", "docker=None sql=Course")]
    [InlineData("know python, not git", "git=None professional-python=Project")]
    [InlineData("i am new to pytroch", "pytorch=None")]
    [InlineData("maths course", "calculus-optimisation=Course linear-algebra=Course")]
    public void Read_NamedSkills_HaveTheirLevels(string text, string levels)
    {
        var answer = Assert.IsType<Understood<LevelAnswer>>(LevelReader.Read(text, Edition)).Value;

        Assert.Null(answer.Asked);
        Assert.Equal(levels, string.Join(' ', answer.Named.OrderBy(n => n.Key.Name, StringComparer.Ordinal).Select(n => $"{n.Key.Name}={n.Value}")));
    }

    [Theory]
    [InlineData("python project, the rest none", Level.None)]
    [InlineData("all course", Level.Course)]
    [InlineData("new to everything", Level.None)]
    public void Read_TheRest_HasItsLevel(string text, Level level) =>
        Assert.Equal(level, Assert.IsType<Understood<LevelAnswer>>(LevelReader.Read(text, Edition)).Value.Rest);

    [Theory]
    [InlineData("")]
    [InlineData("python")]
    [InlineData("banana")]
    [InlineData("what counts as a project?")]
    [InlineData("which course should i take for sql")]
    [InlineData("my uncle once told me long stories about fishing near his work")]
    public void Read_NoLevel_IsNotUnderstood(string text) => Assert.IsType<NotUnderstood<LevelAnswer>>(LevelReader.Read(text, Edition));
}
