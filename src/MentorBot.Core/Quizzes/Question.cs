using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Quizzes;

/// <summary>A question of the bank; a closed family by what an answer to it is.</summary>
/// <remarks>Read from <c>prompts/quizzes</c>; checked and immutable. Its texts may hold code between backticks.</remarks>
public abstract record Question
{
    private protected Question()
    {
    }

    /// <summary>Its stable name, <c>skill/slug</c>, for example <c>numpy/shape-of-sum</c>; at most 48 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The skill that it examines.</summary>
    public required ArticleId Skill { get; init; }

    /// <summary>What it takes: 1 a course, 2 a working level, 3 deep; never <see cref="Level.None"/>.</summary>
    public required Level Level { get; init; }

    /// <summary>What is asked, in up to 250 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The code that it is about; null when it is about none.</summary>
    public Snippet? Code { get; init; }

    /// <summary>A push in the right direction, up to 120 characters; null when it has none.</summary>
    public string? Hint { get; init; }

    /// <summary>Why the right answer is right, up to 180 characters.</summary>
    public required string Why { get; init; }

    /// <summary>The passage that explains it.</summary>
    public required PassageId Read { get; init; }

    /// <summary>Earlier ids.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>What there is to pick from, in the order of the file; empty when an answer is typed.</summary>
    public abstract IReadOnlyList<string> Options { get; }
}

/// <summary>Up to 14 lines of code.</summary>
/// <param name="Language"><c>python</c>, <c>sql</c>, <c>bash</c>, <c>yaml</c> or <c>text</c>.</param>
/// <param name="Text">Lines joined by <c>\n</c>, without a last line break.</param>
public sealed record Snippet(string Language, string Text);

/// <summary>One option is right.</summary>
public sealed record ChoiceQuestion : Question
{
    /// <summary>What is asked of the code.</summary>
    public ChoiceForm Form { get; init; }

    /// <summary>The right option.</summary>
    public required string Right { get; init; }

    /// <summary>The other options, one to five.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => [Right, .. Wrong];
}

/// <summary>What a choice is about.</summary>
public enum ChoiceForm
{
    /// <summary>Anything.</summary>
    Choice,

    /// <summary>What the code prints.</summary>
    Prints,

    /// <summary>What is wrong with the code.</summary>
    Bug,
}

/// <summary>One option or more are right; all of them must be picked, and no other.</summary>
public sealed record SeveralQuestion : Question
{
    /// <summary>The right options, one or more.</summary>
    public required IReadOnlyList<string> Right { get; init; }

    /// <summary>The other options, one or more.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => [.. Right, .. Wrong];
}

/// <summary>Steps are to be put in order.</summary>
public sealed record OrderQuestion : Question
{
    /// <summary>Three to six steps in the one right order.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => Steps;
}

/// <summary>A word or a few are typed.</summary>
public sealed record TypedQuestion : Question
{
    /// <summary>What is accepted; the first is shown.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => [];
}

/// <summary>A number is typed.</summary>
public sealed record NumberQuestion : Question
{
    /// <summary>The right number, in <see cref="Unit"/>.</summary>
    public required decimal Number { get; init; }

    /// <summary>How far off an answer may be, 0 or more, in <see cref="Unit"/>.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>What the number counts, which may be typed or left out; empty when it is bare.</summary>
    public string Unit { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => [];
}
