using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes;

namespace MentorBot.Core.Tests.Quizzes;

/// <summary>A question of each kind.</summary>
internal static class Questions
{
    public static readonly ArticleId Numpy = new(ArticleKind.Skill, "numpy");

    public static ChoiceQuestion Choice(string slug = "shape-of-sum", Level level = Level.Project) => new()
    {
        Id = $"numpy/{slug}", Skill = Numpy, Level = level, Text = "What is (a + b).shape?", Why = "Size-1 axes stretch.", Read = Numpy.Passage("broadcasting"),
        Right = "(3, 4)", Wrong = ["(4, 3)", "(3, 1, 4)", "an error"],
    };

    public static SeveralQuestion Several { get; } = new()
    {
        Id = "numpy/views", Skill = Numpy, Level = Level.Project, Text = "Which are views?", Why = "Fancy indexing copies.", Read = Numpy.Passage("broadcasting"),
        Right = ["a[1:]", "a.T"], Wrong = ["a[[0]]", "a + 0"],
    };

    public static OrderQuestion Order { get; } = new()
    {
        Id = "numpy/steps", Skill = Numpy, Level = Level.Course, Text = "In which order?", Why = "Gradients add up.", Read = Numpy.Passage("broadcasting"),
        Steps = ["zero the gradients", "forward pass", "loss", "backward pass"],
    };

    public static TypedQuestion Typed(params IReadOnlyList<string> answers) => new()
    {
        Id = "numpy/rule", Skill = Numpy, Level = Level.Course, Text = "What is it called?", Why = "It is.", Read = Numpy.Passage("broadcasting"), Answers = answers,
    };

    public static NumberQuestion Number(decimal number, decimal tolerance = 0, string unit = "") => new()
    {
        Id = "numpy/size", Skill = Numpy, Level = Level.Work, Text = "How large is it?", Why = "8 bytes each.", Read = Numpy.Passage("broadcasting"),
        Number = number, Tolerance = tolerance, Unit = unit,
    };
}
