using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>A race that runs in a room. Who answered what is not here but in logs, one line an answer (<see cref="AnswersOf"/>).</summary>
public sealed record Race
{
    /// <summary>Its short name, which its buttons and logs hold.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is held: the room, or the thread that was opened for it.</summary>
    public required Place Place { get; init; }

    /// <summary>Who started it, and so may stop it.</summary>
    public required AccountId Starter { get; init; }

    /// <summary>What it is about, in words.</summary>
    public required string Subject { get; init; }

    /// <summary>The ids of its questions, in order.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>How long each is open, in seconds.</summary>
    public required int Seconds { get; init; }

    /// <summary>Gives the order in which options are shown (<see cref="Presentation"/>).</summary>
    public required ulong Seed { get; init; }

    /// <summary>When somebody was last heard: the latest answer, or the start; UTC.</summary>
    public required DateTimeOffset Heard { get; init; }

    /// <summary>How it stands.</summary>
    public RaceStage Stage { get; init; }

    /// <summary>The questions asked so far, in order.</summary>
    public IReadOnlyList<Round> Rounds { get => field ?? []; init; }

    /// <summary>How many questions in a row nobody has answered.</summary>
    public int Unanswered { get; init; }

    /// <summary>The number of the present question, from 1; 0 in the lobby.</summary>
    public int Number => Rounds.Count;

    /// <summary>The present question's round; null in the lobby.</summary>
    public Round? Present => Rounds.Count > 0 ? Rounds[^1] : null;

    /// <summary>How many questions are over and count.</summary>
    public int Closed => Stage == RaceStage.Shown ? Rounds.Count : Math.Max(0, Rounds.Count - 1);

    /// <summary>Until when the present question takes answers, UTC; null while it is not known to be there.</summary>
    public DateTimeOffset? Until => Stage == RaceStage.Open && Present?.OpenedAt is { } opened ? opened + TimeSpan.FromSeconds(Seconds) : null;

    /// <summary>The log of the answers to a question, by its number.</summary>
    public string AnswersOf(int number) => $"race:{Id}:{number}";
}

/// <summary>How a race stands.</summary>
public enum RaceStage
{
    /// <summary>People gather.</summary>
    Lobby,

    /// <summary>A question is on its way: its time has not begun.</summary>
    Asking,

    /// <summary>A question is there and its time runs.</summary>
    Open,

    /// <summary>Its answer is shown.</summary>
    Shown,
}

/// <summary>A question that was asked.</summary>
/// <param name="Question">Its id.</param>
public sealed record Round(string Question)
{
    /// <summary>When it was known to be there, UTC; null before.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>What the platform needs to change its message; empty before.</summary>
    public string Handle { get => field ?? ""; init; }

    /// <summary>The platform's id of the poll that it is; empty when it is none.</summary>
    public string Poll { get => field ?? ""; init; }
}

/// <summary>An answer, as its log holds it.</summary>
/// <param name="Option">The option as shown, from 0.</param>
/// <param name="Account">Who gave it.</param>
/// <param name="Name">The name that others see of them.</param>
public sealed record RaceAnswer(int Option, AccountId Account, string Name);

/// <summary>What somebody won in a race, as the log of a season holds it.</summary>
/// <param name="Community">Where, as the community's place is written.</param>
/// <param name="Points">How much.</param>
/// <param name="Name">The name that others saw then.</param>
public sealed record RacePoints(string Community, int Points, string Name);
