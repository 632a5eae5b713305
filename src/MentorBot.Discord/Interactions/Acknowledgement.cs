namespace MentorBot.Discord.Interactions;

/// <summary>The rules of answering an interaction (developer docs, "Receiving and Responding"): pure.</summary>
internal static class Acknowledgement
{
    /// <summary>How long an answer may take before "thinking" is shown.</summary>
    public static readonly TimeSpan DeferAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>How long Discord waits for the first answer.</summary>
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    /// <summary>How long the token lives after it, a little less than the 15 minutes that Discord says.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(10);

    /// <summary>How the next part is said.</summary>
    /// <param name="state">How the interaction stands.</param>
    /// <param name="age">Since it arrived.</param>
    /// <param name="deferredPrivately">Who reads the deferral: fixed when it was made.</param>
    /// <param name="isPrivate">Who may read this part.</param>
    public static Saying Next(AnswerState state, TimeSpan age, bool deferredPrivately, bool isPrivate) => state switch
    {
        _ when age >= TokenLife => Saying.ByMessage,
        AnswerState.Open => age < FirstAnswer ? Saying.AsAnswer : Saying.ByMessage,
        AnswerState.Deferred when isPrivate && !deferredPrivately => Saying.InsteadOfDeferral,
        AnswerState.Deferred => Saying.IntoDeferral,
        AnswerState.Answered => Saying.AsFollowUp,
        _ => Saying.ByMessage,
    };
}

/// <summary>How an interaction stands.</summary>
internal enum AnswerState
{
    /// <summary>Nothing was said.</summary>
    Open,

    /// <summary>"Thinking" is shown and waits to be filled.</summary>
    Deferred,

    /// <summary>Something was said.</summary>
    Answered,

    /// <summary>The token is dead.</summary>
    Expired,
}

/// <summary>How a part is said.</summary>
internal enum Saying
{
    /// <summary>As the first answer.</summary>
    AsAnswer,

    /// <summary>In place of "thinking".</summary>
    IntoDeferral,

    /// <summary>"Thinking" was shown to everyone, and this is for one person: take it away and follow up privately.</summary>
    InsteadOfDeferral,

    /// <summary>As a further message.</summary>
    AsFollowUp,

    /// <summary>As an ordinary message: in the channel, or privately to the person.</summary>
    ByMessage,
}
