namespace MentorBot.Core.Quizzes;

/// <summary>A question as it is shown: its options in an order of chance, and which answers to that are right.</summary>
public sealed class Presentation
{
    private readonly IReadOnlyList<int> order;

    /// <summary>Shows a question; the same question and seed always give the same order.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="seed">One for a whole quiz will do: each question has an order of its own.</param>
    public Presentation(Question question, ulong seed)
    {
        Question = question;
        var options = question.Options;
        order = Chance.For(seed, question.Id).Shuffle(Enumerable.Range(0, options.Count));
        if (question is OrderQuestion && order.SequenceEqual(Enumerable.Range(0, options.Count)))
        {
            // Steps that stand in order already ask nothing.
            order = [.. order.Reverse()];
        }

        Options = [.. order.Select(o => options[o])];
        Right = question switch
        {
            ChoiceQuestion => Shown(1),
            SeveralQuestion several => [.. Shown(several.Right.Count).Order()],
            OrderQuestion steps => Shown(steps.Steps.Count),
            _ => [],
        };
    }

    /// <summary>What is asked.</summary>
    public Question Question { get; }

    /// <summary>The options in the order in which they are shown; empty when an answer is typed.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The numbers of the right options as shown, from 0: ascending, or in the order of the steps; empty when an answer is typed.</summary>
    public IReadOnlyList<int> Right { get; }

    /// <summary>The letter of an option: A for 0.</summary>
    public static string Letter(int option) => ((char)('A' + option)).ToString();

    /// <summary>Whether an answer is right. An answer of another kind than the question asks for is wrong.</summary>
    public bool IsRight(Answer answer) => (Question, answer) switch
    {
        (SeveralQuestion, Picked picked) => picked.Options.Distinct().Order().SequenceEqual(Right),
        (ChoiceQuestion or OrderQuestion, Picked picked) => picked.Options.SequenceEqual(Right),
        (TypedQuestion question, Typed typed) => TypedWords.AreRight(typed.Text, question.Answers),
        (NumberQuestion question, Typed typed) => TypedNumber.Read(typed.Text, question.Unit) is { } number && Math.Abs(number - question.Number) <= question.Tolerance,
        _ => false,
    };

    /// <summary>Where the first options of the file are shown.</summary>
    private IReadOnlyList<int> Shown(int first) => [.. Enumerable.Range(0, first).Select(o => order.ToList().IndexOf(o))];
}
