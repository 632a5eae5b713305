using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Sessions;
using MentorBot.Core.Reminders;
using NodaTime;

namespace MentorBot.Core.Learners;

/// <summary>One person: everything that is kept of them in one document, but for rows that grow (logs, due items).</summary>
public sealed record Learner
{
    /// <summary>A person whom nothing is known of: for engines without a store.</summary>
    public static Learner Nobody { get; } = new() { Id = new LearnerId("nobody") };

    /// <summary>Our name of them.</summary>
    public required LearnerId Id { get; init; }

    /// <summary>The accounts that they write from; empty while nothing is stored of them.</summary>
    public IReadOnlyList<AccountId> Accounts { get; init; } = [];

    /// <summary>When they were first stored, UTC.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The day of their last turn, UTC.</summary>
    public LocalDate LastSeen { get; init; }

    /// <summary>What plans of theirs are made of; null before the interview.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The interview that runs with them; null when none does.</summary>
    public RunningInterview? Interview { get; init; }

    /// <summary>Their plan; null before the interview.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Their quizzes and how they want reviews.</summary>
    public LearnerQuizzes Quizzes { get => field ?? LearnerQuizzes.None; init; }

    /// <summary>When they want to be reminded.</summary>
    public IReadOnlyList<StudySchedule> Schedules { get; init; } = [];

    /// <summary>How they take their reminders; null before the first, and when they came back.</summary>
    public Reminded? Reminded { get; init; }

    /// <summary>When nothing is said unasked; null when that is never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The Monday of the last look back; null before the first.</summary>
    public LocalDate? Digest { get; init; }

    /// <summary>The day, UTC, on which they were told that they will be erased unless they come back; null when they were not.</summary>
    public LocalDate? ToldOfErasure { get; init; }

    /// <summary>The account that they want to be reminded at; null while they have not chosen, nor set a reminder.</summary>
    public AccountId? RemindAt { get; init; }

    /// <summary>Our names of those who were joined into this person: their rows in logs are this person's too.</summary>
    public IReadOnlyList<LearnerId> Formerly { get => field ?? []; init; }

    /// <summary>What they have tried in order to link accounts.</summary>
    public LinkTries Links { get => field ?? LinkTries.None; init; }

    /// <summary>Who one of the linked sides was before; null when nothing is held.</summary>
    public Aside? Aside { get; init; }

    /// <summary>Whether anything is stored of them.</summary>
    public bool IsStored => Accounts.Count > 0;

    /// <summary>Where reminders go: the account that was chosen as long as it is theirs, else their first; null when they have none.</summary>
    public AccountId? RemindedAccount => RemindAt is { } chosen && Accounts.Contains(chosen) ? chosen : IsStored ? Accounts[0] : null;

    /// <summary>The person of a stored document.</summary>
    public static Learner Of(Stored stored) => CoreJson.Read(stored);
}

/// <summary>An interview and the private place where it runs.</summary>
public sealed record RunningInterview(Place Place, Interview Interview);
