using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Learners.Linking;

namespace MentorBot.Core.Dialogue;

/// <summary>Recognises commands in typed text: with a slash always, without one when the rest can only be an argument, and in other words that mean one.</summary>
public static class CommandParser
{
    /// <summary>The command that a text is; null when it is no command.</summary>
    /// <remarks>A verb that starts with a slash is a command even when the catalog does not have it.</remarks>
    public static CommandCall? Parse(string text, CommandCatalog catalog, Edition edition)
    {
        var trimmed = text.Trim();
        var slash = trimmed.StartsWith('/') && trimmed.Length > 1 && char.IsLetter(trimmed[1]);
        var words = slash ? trimmed[1..] : trimmed;
        var end = words.AsSpan().IndexOfAny(' ', '\n', '\t');
        var verb = (end < 0 ? words : words[..end]).ToLowerInvariant();
        var rest = end < 0 ? "" : words[(end + 1)..].Trim();
        if (slash)
        {
            return new CommandCall(verb, rest);
        }

        // "why?" asks for a reason; "why" alone is the verb.
        var ending = verb.TrimEnd('.', '!', '?');
        return catalog.Find(ending) is { } entry && CanBe(entry, verb, rest, edition) ? new CommandCall(ending, rest)
            : edition.Wishes.Find(trimmed) is { } wish && catalog.Find(wish.Verb) is not null ? wish : null;
    }

    private static bool CanBe(CommandEntry entry, string typed, string rest, Edition edition)
    {
        if (rest.Length == 0)
        {
            return typed.Length == entry.Verb.Length || (entry.Argument is not null && !typed.EndsWith('.'));
        }

        if (entry.Subverbs.Count > 0)
        {
            return entry.Split(rest) is var (subverb, words) && rest.StartsWith(subverb, StringComparison.OrdinalIgnoreCase)
                && (words.Length == 0 || IsArgument(entry.Subverbs.First(s => s.Verb == subverb).Argument, words, edition));
        }

        return IsArgument(entry.Argument, rest, edition);
    }

    private static bool IsArgument(CommandArgument? argument, string words, Edition edition) => argument?.Kind switch
    {
        null => false,
        ArgumentKind.Words or ArgumentKind.Zone => true,
        ArgumentKind.Choice => argument.Choices.Contains(words, StringComparer.OrdinalIgnoreCase),
        ArgumentKind.Number or ArgumentKind.Task => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ArgumentKind.Code => LinkCode.Read(words) is not null && words.Any(char.IsAsciiDigit),
        ArgumentKind.Topics => edition.Names(words) is { Count: > 1 },
        _ => edition.Names(words) is { Count: 1 },
    };
}
