using NodaTime;

namespace MentorBot.Core.Places;

/// <summary>What is kept of a server or group: how it wants the mentor to behave.</summary>
public sealed record Community
{
    /// <summary>A community that has chosen nothing: the mentor answers wherever it can write.</summary>
    public static Community New { get; } = new();

    /// <summary>The rooms where mentions are answered; empty for all.</summary>
    public IReadOnlyList<string> AnswersIn { get => field ?? []; init; }

    /// <summary>The rooms where nothing is said before everyone.</summary>
    public IReadOnlyList<string> Quiet { get => field ?? []; init; }

    /// <summary>The room where quizzes are held; empty where they are called.</summary>
    public string QuizRoom { get => field ?? ""; init; }

    /// <summary>When the mentor greeted it on joining, UTC; null when it did not.</summary>
    public LocalDate? Greeted { get; init; }

    /// <summary>The permissions whose lack was explained to somebody who can give them, joined by spaces; empty when none was.</summary>
    public string Explained { get => field ?? ""; init; }

    /// <summary>Whether what was typed in a room is left without an answer.</summary>
    public bool Ignores(string room) => Quiet.Contains(room) || (AnswersIn.Count > 0 && !AnswersIn.Contains(room));
}
