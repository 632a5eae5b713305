using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes;

namespace MentorBot.Testing;

/// <summary>Questions of a test's own: the right option begins with "right".</summary>
public static class SampleQuestions
{
    /// <summary>A bank of so many choices about a skill.</summary>
    public static QuestionBank Bank(int count, string skill = "sql") => new(Enumerable.Range(1, count).Select(n => One(n, skill)));

    /// <summary>An edition with such questions in place of its own.</summary>
    public static Edition With(Edition edition, QuestionBank bank) =>
        new(new Library(edition.Library.Articles, edition.Library.Lexicon, new(edition.Library.Curriculum), new(bank)), edition.Phrases);

    private static ChoiceQuestion One(int number, string skill) => new()
    {
        Id = $"{skill}/q{number}",
        Skill = new ArticleId(ArticleKind.Skill, skill),
        Level = (Level)(1 + (number % 3)),
        Text = $"Which `join` keeps customers without orders ({number})?",
        Code = number % 2 == 0 ? new Snippet("sql", "SELECT 1;") : null,
        Right = $"right {number}",
        Wrong = ["INNER JOIN", "CROSS JOIN", "SELF JOIN"],
        Why = "A left join keeps every row of the left table.",
        Read = PassageId.TryParse($"skill:{skill}#joins", out var read) ? read : default,
    };
}
