namespace MentorBot.Core.Quizzes;

/// <summary>An answer to a question as it is shown; a closed family.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }
}

/// <summary>Options picked, by their numbers as shown, from 0; in the order of the steps where these are asked for.</summary>
public sealed record Picked(IReadOnlyList<int> Options) : Answer
{
    /// <summary>One option.</summary>
    public static Picked One(int option) => new([option]);
}

/// <summary>Words or a number typed.</summary>
public sealed record Typed(string Text) : Answer;
