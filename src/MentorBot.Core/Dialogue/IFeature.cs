using MentorBot.Core.Answers;
using MentorBot.Core.Phrases;

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
}

/// <summary>What a feature sees of the world besides the input.</summary>
/// <param name="Turn">The turn being answered.</param>
/// <param name="Conversation">What the plain questions before it were about.</param>
/// <param name="Edition">All content, as it is now.</param>
public sealed record TurnContext(Turn Turn, Conversation Conversation, Edition Edition);

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
