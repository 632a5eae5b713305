using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content.Tests;

/// <summary>The files of <c>quizzes/</c>: read whole, and each case of faults breaks a sound one in one place.</summary>
public sealed class QuizzesTests : IDisposable
{
    private const string Arrays = "prompts/quizzes/arrays.yaml";

    private readonly ContentFolder folder = new();

    public QuizzesTests() => folder.Write(Arrays, $"skill: arrays\nquestions:\n{Several}{Prints}{Order}{Words}{Number}{string.Concat(Enumerable.Range(1, 19).Select(Choice))}");

    /// <summary>Text to replace, its replacement, a text on the line of the fault, message.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "skill: arrays", "skill: array", "skill:", "\"skill\" is array, and the file is named arrays; both are the id of the skill" },
        { "questions:", "question:", "question:", "there is no key \"question\"; did you mean \"questions\"?" },
        { "id: q1\n", "id: Q1\n", "id: Q1", "\"Q1\" is not a slug; write lower-case words joined by hyphens, such as shape-of-sum" },
        { "id: q1\n", "id: q1-with-a-name-that-no-button-can-ever-carry\n", "id: q1", "the question has the id arrays/q1-with-a-name-that-no-button-can-ever-carry of 51 bytes; the most is 48" },
        { "id: q2\n", "id: q1\n", "id: q1\n    level: 3", "the question arrays/q1 stands twice, first at prompts/quizzes/arrays.yaml:49" },
        { "text: Which is 2?\n    right: r2", "text: Which is 1?\n    right: r1", "id: q2\n", "the question arrays/q2 asks what another asks; change it or take it out" },
        { "kind: choice", "kind: chioce", "kind: chioce", "there is no kind \"chioce\"; did you mean \"choice\"?" },
        { "level: 2\n    kind: choice", "level: 4\n    kind: choice", "level: 4", "\"level\" is 4; it may be 1 (course), 2 (working level) or 3 (deep)" },
        { "    why: Because 1.\n", "", "id: q1\n", "the question lacks \"why\"" },
        { "    why: Because 1.", "    whi: no\n    why: Because 1.", "whi:", "a question of this kind has no key \"whi\"; did you mean \"why\"?" },
        { "    why: Because 1.", "    steps: [a, b, c]\n    why: Because 1.", "steps: [a, b, c]", "a question of this kind has no key \"steps\"; it may be id, level, kind, text, why, read, code, language, setup, proof, hint, was, right or wrong" },
        { "skill:arrays#what", "skill:arrays#wat", "#wat", "the passage skill:arrays#wat does not exist; did you mean \"skill:arrays#what\"?" },
        { "wrong: [a 1, b 1, c1]", "wrong: [a 1, a 1]", "wrong: [a 1", "\"a 1\" stands twice; every text must be another" },
        { "wrong: [a 1, b 1, c1]", "wrong: [a 1, all of the above]", "wrong: [a 1", "\"all of the above\" speaks of other options, which are shown in an order of chance; say what it means" },
        { "wrong: [a 1, b 1, c1]", "wrong: [a 1, A and B]", "wrong: [a 1", "\"A and B\" speaks of other options, which are shown in an order of chance; say what it means" },
        { "wrong: [a 1, b 1, c1]", "wrong: [(4, 3), an error]", "wrong: [(4", "\"wrong\" is cut at the commas within brackets; put each such text in quotes, or on a line of its own behind \"- \"" },
        { "wrong: [a 1, b 1, c1]", "wrong: []", "id: q1\n", "\"wrong\" holds 0 texts; it may hold 1 to 5" },
        { "wrong: [five]", "wrong: [five, six, seven, eight, nine]", "id: primes", "\"right and wrong\" holds 7 texts; it may hold 3 to 6" },
        { "steps: [first, second, third]", "steps: [first, second]", "id: steps", "\"steps\" holds 2 texts; it may hold 3 to 6" },
        { "answers: [broadcasting, broadcast]", "answers: [a, b]\n    unit: MB", "unit: MB", "\"unit\" means nothing without \"number\"" },
        { "answers: [broadcasting, broadcast]", "tolerance: 1", "id: rule", "a typed question has either \"answers\", a list of accepted texts, or \"number\"" },
        { "number: 2.5", "number: two", "number: two", "\"number\" is two; it must be a number such as 2.5 or 1e-3" },
        { "print(1)", "print(1)  # and a comment that goes on until nobody on a phone can read it", "print(1)", "a line of \"code\" has 78 characters; the most is 64" },
        { "language: python", "language: pyton", "language: pyton", "there is no language \"pyton\"; did you mean \"python\"?" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public void AnEdit_BreaksOneRule(string old, string with, string at, string message)
    {
        folder.Edit(Arrays, old, with);

        Assert.Contains(new ContentFault(Arrays, folder.Line(Arrays, at), message), folder.Read().Faults);
    }

    [Fact]
    public void QuestionsOfEachKind_AreReadWhole()
    {
        var reading = folder.Read();

        Assert.Empty(reading.Faults);
        var bank = reading.Library!.Questions;
        Assert.Equal(24, bank.BySkill[new ArticleId(ArticleKind.Skill, "arrays")].Count());
        var several = Assert.IsType<SeveralQuestion>(bank.Find("arrays/old-primes"));
        Assert.Equal(("arrays/primes", Level.Project, "Look again.", "skill:arrays#what"), (several.Id, several.Level, several.Hint, several.Read.ToString()));
        Assert.Equal(["two", "three"], several.Right);
        Assert.Equal(["five"], several.Wrong);
        var prints = Assert.IsType<ChoiceQuestion>(bank.Find("arrays/printed"));
        Assert.Equal((ChoiceForm.Prints, new Snippet("python", "for i in range(2):\n    print(1)"), "1 / 1"), (prints.Form, prints.Code, prints.Right));
        Assert.Equal(["first", "second", "third"], Assert.IsType<OrderQuestion>(bank.Find("arrays/steps")).Steps);
        Assert.Equal(["broadcasting", "broadcast"], Assert.IsType<TypedQuestion>(bank.Find("arrays/rule")).Answers);
        var number = Assert.IsType<NumberQuestion>(bank.Find("arrays/mean"));
        Assert.Equal((2.5m, 0.01m, "MB"), (number.Number, number.Tolerance, number.Unit));
        Assert.Equal(
            [new QuestionProof("arrays/printed", Arrays, folder.Line(Arrays, "id: printed"), "python", "", "for i in range(2):\n    print(1)", "1 / 1", "assert True")],
            ContentReader.Proofs(folder.Path));
    }

    [Fact]
    public void AFile_HasEnoughQuestionsOfEachLevel()
    {
        folder.Write(Arrays, $"skill: arrays\nquestions:\n{Choice(1)}{Choice(2)}{Choice(4)}");

        Assert.Equal(
            [
                new ContentFault(Arrays, 1, "0 of 3 questions are of level 1; each level must have a quarter of them, here 1"),
                new ContentFault(Arrays, 1, "the file has 3 questions; the fewest is 24"),
            ],
            folder.Read().Faults);
    }

    [Theory]
    [InlineData("right: the longest ", "longest")]
    [InlineData("right: ", "shortest")]
    public void TheLengthOfTheRightOption_MustNotGiveItAway(string right, string what)
    {
        for (var i = 1; i <= 19; i++)
        {
            folder.Edit(Arrays, $"right: r{i}\n", $"{right}{i}\n");
        }

        Assert.Contains(folder.Read().Faults, f => f.Message.StartsWith($"over all files the right option is the {what} in 19 of 20 choices", StringComparison.Ordinal));
    }

    [Fact]
    public void AQuickOpening_ReadsQuestionsWhenTheyAreAskedFor_AndLeavesOutWhatIsBroken()
    {
        folder.Edit(Arrays, "kind: choice", "kind: riddle");
        var library = ContentReader.Open(folder.Path, ContentFolder.Keys).Library!;

        Assert.Equal(23, library.Questions.Questions.Count);
    }

    private const string Several = """
          - id: primes
            level: 2
            kind: several
            text: Which are prime?
            right: [two, three]
            wrong: [five]
            hint: Look again.
            why: They are.
            read: skill:arrays#what
            was: [arrays/old-primes]

        """;

    private const string Prints = """
          - id: printed
            level: 2
            kind: prints
            text: What does this print?
            language: python
            code: |
              for i in range(2):
                  print(1)
            right: 1 / 1
            wrong: ["1", 2 / 2, an IndexError]
            proof: assert True
            why: It loops twice.
            read: skill:arrays#what

        """;

    private const string Order = """
          - id: steps
            level: 1
            kind: order
            text: Put them in order.
            steps: [first, second, third]
            why: They are.
            read: skill:arrays#what

        """;

    private const string Words = """
          - id: rule
            level: 1
            kind: typed
            text: What is it called?
            answers: [broadcasting, broadcast]
            why: It is.
            read: skill:arrays#what

        """;

    private const string Number = """
          - id: mean
            level: 1
            kind: typed
            text: What is the mean?
            number: 2.5
            tolerance: 0.01
            unit: MB
            why: It is.
            read: skill:arrays#what

        """;

    private static string Choice(int number) =>
        $"""
          - id: q{number}
            level: {(number % 3) switch { 0 => 1, 1 => 2, _ => 3 }}
            kind: choice
            text: Which is {number}?
            right: r{number}
            wrong: [a {number}, b {number}, c{number}]
            why: Because {number}.
            read: skill:arrays#what

        """;
}
