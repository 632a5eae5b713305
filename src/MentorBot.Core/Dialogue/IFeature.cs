using MentorBot.Core.Answers;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Phrases;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using NodaTime;

namespace MentorBot.Core.Dialogue;

/// <summary>One thing that the mentor does: it owns verbs and buttons, and turns what a person did into replies.</summary>
/// <remarks>Pure: state and turn in, new state, replies and effects out. The same in gives the same out.</remarks>
public interface IFeature
{
    /// <summary>Its name in button ids, one short lower-case word.</summary>
    string Name { get; }

    /// <summary>The verbs that it owns.</summary>
    IReadOnlyList<CommandEntry> Commands { get; }

    /// <summary>The phrases that it says.</summary>
    IReadOnlyList<PhraseKey> Phrases { get; }

    /// <summary>Answers a command that it owns.</summary>
    Response OnCommand(CommandCall command, TurnContext context);

    /// <summary>Answers a press of one of its buttons.</summary>
    Response OnButton(ButtonId button, TurnContext context);

    /// <summary>Does what it set for a time; null when that has no point any more.</summary>
    Response? OnDue(DueFired due, TurnContext context) => null;

    /// <summary>Hears what became of a post of its own that wanted to be reported; null when that has no point any more.</summary>
    Response? OnPosted(PostEnded ended, TurnContext context) => null;

    /// <summary>Takes a vote in a poll of its own; null when it is none of its own.</summary>
    Response? OnVote(PollVote vote, TurnContext context) => null;

    /// <summary>Speaks when the mentor was invited into a community; null when it has nothing to say.</summary>
    Response? OnInvited(TurnContext context) => null;

    /// <summary>The form that one of its buttons opens; null when it opens none.</summary>
    Form? FormOf(ButtonId button, Phrasebook phrases) => null;

    /// <summary>Adds what follows for it from what any feature made of a turn.</summary>
    Response Settle(Response response, TurnContext context) => response;
}

/// <summary>A feature that asks people back over several turns, and so has a claim on what they type.</summary>
/// <remarks>Typed text goes to it first, then to commands, then to the answers; after those it asks its question again.</remarks>
public interface IAskingFeature : IFeature
{
    /// <summary>Whether it waits for something from this person in this place.</summary>
    bool IsAsking(TurnContext context);

    /// <summary>Takes what was typed; null when it is no answer to what was asked.</summary>
    Response? OnAnswer(string text, TurnContext context);

    /// <summary>Asks again, after something else was answered in between.</summary>
    Reply AskAgain(TurnContext context);

    /// <summary>Says what an answer may look like, to what was understood by nobody.</summary>
    Response OnNonsense(string text, TurnContext context);
}

/// <summary>What a feature sees of the world besides the input.</summary>
/// <param name="Turn">The turn being answered.</param>
/// <param name="Conversation">What the plain questions before it were about.</param>
/// <param name="Edition">All content, as it is now.</param>
public sealed record TurnContext(Turn Turn, Conversation Conversation, Edition Edition)
{
    /// <summary>The person, as stored; a fresh one whom nothing is stored of yet, otherwise.</summary>
    public Learner Learner { get; init; } = Learner.Nobody;

    /// <summary>Time zones by IANA id.</summary>
    public IDateTimeZoneProvider Zones { get; init; } = DateTimeZoneProviders.Tzdb;

    /// <summary>Chance for this turn, the same when the turn is decided again.</summary>
    public ulong Seed { get; init; }

    /// <summary>A one-time code to give away (<see cref="ILearnerIds.Code"/>), the same when the turn is decided again.</summary>
    public string Code { get; init; } = "";

    /// <summary>Who the code that was asked for (<see cref="Response.NeedsMaker"/>) was given to; null when none was asked for.</summary>
    public FoundMaker? Maker { get; init; }

    /// <summary>The logs of this person that were asked for (<see cref="Response.Needs"/>), latest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> Logs { get; init; } = new Dictionary<string, IReadOnlyList<LogEntry>>();

    /// <summary>The server or group of the turn; a fresh one in private.</summary>
    public Community Community { get; init; } = Community.New;

    /// <summary>The room of the turn, or the one that was asked for (<see cref="Response.NeedsRoom"/>); a fresh one in private.</summary>
    public Room Room { get; init; } = Room.New;

    /// <summary>The logs that were asked for (<see cref="Response.NeedsWhole"/>), of all people, oldest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> WholeLogs { get; init; } = new Dictionary<string, IReadOnlyList<LogEntry>>();

    /// <summary>The rows of this person, by kind, that were asked for (<see cref="Response.NeedsOwned"/>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<OwnedRow>> Owned { get; init; } = new Dictionary<string, IReadOnlyList<OwnedRow>>();

    /// <summary>All verbs of all features.</summary>
    public CommandCatalog Catalog { get; init; } = CommandCatalog.Empty;

    /// <summary>The local date of a person who lives in a zone.</summary>
    public LocalDate Today(string zone) => Now.InZone(Zones[zone]).Date;

    /// <summary>Whose rows in logs are this person's: their id, or the account of somebody of whom nothing is stored.</summary>
    public string Owner => Learner.IsStored ? Learner.Id.Value : Turn.Account.ToString();

    /// <summary>The instant of the turn.</summary>
    public Instant Now => Instant.FromDateTimeOffset(Turn.At);
}

/// <summary>What comes of a turn.</summary>
/// <param name="Outcome">What kind of answer it is.</param>
/// <param name="Replies">What is said.</param>
/// <param name="Conversation">What the conversation is about now.</param>
public sealed record Response(Outcome Outcome, IReadOnlyList<Reply> Replies, Conversation Conversation)
{
    /// <summary>The topics that were answered, best first.</summary>
    public IReadOnlyList<Knowledge.PassageId> Topics { get; init; } = [];

    /// <summary>The score of the best topic; 0 when nothing was looked up.</summary>
    public float Score { get; init; }

    /// <summary>What is to be kept or done besides speaking.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The person's new state; null when it stays.</summary>
    public Learner? Learner { get; init; }

    /// <summary>Logs of this person without which there is no answer: the turn is decided again with them, and this response is dropped.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Kinds of rows of this person (<see cref="OwnedKey"/>) that are needed, in the same way.</summary>
    public IReadOnlyList<string> NeedsOwned { get; init; } = [];

    /// <summary>Whether it is to be decided again with something that it needs.</summary>
    public bool IsWanting => Needs.Count > 0 || NeedsOwned.Count > 0 || NeedsMaker is not null;

    /// <summary>A one-time code whose giver is needed, in the same way; null when none is.</summary>
    public string? NeedsMaker { get; init; }

    /// <summary>Logs of all people, needed in the same way.</summary>
    public IReadOnlyList<string> NeedsWhole { get; init; } = [];

    /// <summary>Another room whose state is needed in place of the turn's own, in the same way; null for none.</summary>
    public Place? NeedsRoom { get; init; }

    /// <summary>Whether it is needed what the person may decide there (<see cref="Turn.Powers"/>), in the same way.</summary>
    public bool NeedsPowers { get; init; }

    /// <summary>The community's new state; null when it stays.</summary>
    public Community? Community { get; init; }

    /// <summary>The room's new state; null when it stays.</summary>
    public Room? Room { get; init; }

    /// <summary>What is said to everyone, besides the replies.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>Whether it is only written while the room stands as it was read; else the turn is decided again.</summary>
    public bool HoldsRoom { get; init; }

    /// <summary>Whether the replies are not worth keeping: said now or never.</summary>
    public bool Fleeting { get; init; }
}

/// <summary>The kind of an answer.</summary>
public enum Outcome
{
    /// <summary>A passage.</summary>
    Answer,

    /// <summary>Subjects side by side.</summary>
    Compare,

    /// <summary>A question back: which of these is meant?</summary>
    Clarify,

    /// <summary>No answer: not known, or out of scope.</summary>
    Decline,

    /// <summary>A word between people.</summary>
    SmallTalk,

    /// <summary>What a command or button asked for.</summary>
    Command,
}

/// <summary>Something to keep or do besides speaking; a closed family.</summary>
public abstract record Effect
{
    private protected Effect()
    {
    }
}

/// <summary>A question without an answer goes to the curator.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Nearest">The nearest topics, best first.</param>
public sealed record FileQuestion(string Question, IReadOnlyList<Knowledge.PassageId> Nearest) : Effect;

/// <summary>Everything kept of the person goes.</summary>
/// <param name="Receipt">The id that the person is told.</param>
public sealed record EraseLearner(string Receipt) : Effect;

/// <summary>A row of this person is set anew or dropped.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Within the kind.</param>
/// <param name="Document">JSON in UTF-8; null drops it.</param>
public sealed record SetOwned(string Kind, string Id, ReadOnlyMemory<byte>? Document) : Effect
{
    /// <summary>Whose row it is instead: an account as text, for what concerns who may be no learner; null for this person.</summary>
    public string? Owner { get; init; }
}

/// <summary>A line for a log of this person.</summary>
/// <param name="Log">The log's name.</param>
/// <param name="Document">JSON in UTF-8.</param>
public sealed record AddToLog(string Log, ReadOnlyMemory<byte> Document) : Effect
{
    /// <summary>Whose line it is instead: a learner's id, or an account as text for who is no learner; null for this person.</summary>
    public string? Owner { get; init; }
}

/// <summary>Something is to happen at a time, to this person.</summary>
/// <param name="Kind">The feature's name, and after a hyphen what it is to do.</param>
/// <param name="At">When, UTC; null when it is not to happen any more.</param>
public sealed record SetDue(string Kind, DateTimeOffset? At) : Effect;
