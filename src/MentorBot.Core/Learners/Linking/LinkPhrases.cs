using MentorBot.Core.Phrases;

namespace MentorBot.Core.Learners.Linking;

/// <summary>The phrases of linking.</summary>
internal static class LinkPhrases
{
    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        new("link.code", "minutes"),
        new("link.open"),
        new("link.toomanycodes"),
        new("link.toomanytries"),
        new("link.unknown"),
        new("link.used"),
        new("link.own"),
        new("link.expired"),
        new("link.confirm", "account", "id"),
        new("link.refused"),
        new("link.buttons.join"),
        new("link.buttons.refuse"),
        new("link.linked", "account"),
        new("link.interviewaside"),
        new("link.both"),
        new("link.plan", "account", "role", "week", "weeks", "done", "tasks"),
        new("link.held", "account"),
        new("link.kept", "account"),
        new("link.toolate"),
        new("link.undone", "account"),
        new("link.alone"),
        new("link.which"),
        new("link.split", "account"),
        new("link.staying"),
        new("link.buttons.keep", "account", "week", "weeks"),
        new("link.buttons.split", "account"),
        new("link.buttons.stay"),
        .. new[] { "discord", "telegram", "terminal" }.Select(p => new PhraseKey($"link.platforms.{p}")),
        .. new[] { "link", "linkcode", "unlink" }.Select(c => new PhraseKey($"commands.{c}")),
    ];
}
