namespace MentorBot.Core.Dialogue;

/// <summary>A personal matter asked for where others read, and where an answer cannot be hidden from them: a button offers to show it privately.</summary>
/// <remarks>Nothing is done before the button is pressed; whoever presses it makes the call as their own.</remarks>
public static class Privately
{
    private const string Feature = "answers";
    private const string Offering = "personal";
    private const string Calling = "call";

    /// <summary>What says that a matter is personal and offers to show it.</summary>
    /// <param name="call">What was asked for.</param>
    /// <param name="catalog">All verbs. A one-time code is never put where others read it again.</param>
    public static ButtonPress Offer(CommandCall call, CommandCatalog catalog)
    {
        var whole = new ButtonId(Feature, Offering, $"{call.Verb} {call.Arguments}".Trim());
        var bare = catalog.Find(call.Verb)?.Argument?.Kind == ArgumentKind.Code || !whole.Fits;
        return new ButtonPress(bare ? whole with { Arguments = call.Verb } : whole);
    }

    /// <summary>The call that a pressed button makes; null when it is another button.</summary>
    public static CommandCall? Called(ButtonId button) => button is { Feature: Feature, Verb: Calling } && button.Arguments.Split(' ', 2) is [var verb, .. var rest]
        ? new CommandCall(verb, rest is [var arguments] ? arguments : "")
        : null;

    /// <summary>The button that shows what was offered; null when nothing was.</summary>
    internal static ButtonId? Shown(ButtonId offered) => offered is { Feature: Feature, Verb: Offering } ? offered with { Verb = Calling } : null;
}
