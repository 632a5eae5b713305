using MentorBot.Core.Phrases;

namespace MentorBot.Terminal;

/// <summary>The phrases of the terminal.</summary>
internal static class TerminalPhrases
{
    public const string Banner = "terminal.banner";
    public const string PlatformOff = "terminal.off";
    public const string PlatformOn = "terminal.on";
    public const string Invitation = "terminal.invitation";
    public const string NoChoice = "terminal.nochoice";
    public const string NothingToChoose = "terminal.nothingtochoose";
    public const string Next = "terminal.next";
    public const string Goodbye = "terminal.goodbye";

    public const string Saved = "terminal.saved";
    public const string Picture = "terminal.picture";
    public const string NothingToSave = "terminal.nothingtosave";

    /// <summary>All of them with their places.</summary>
    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        new(Banner, "articles", "passages"),
        new(PlatformOff, "platform", "setting"),
        new(PlatformOn, "platform"),
        new(Invitation),
        new(NoChoice, "number", "count"),
        new(NothingToChoose),
        new(Next),
        new(Goodbye),
        new(Saved, "files"),
        new(Picture, "alt"),
        new(NothingToSave),
    ];
}
