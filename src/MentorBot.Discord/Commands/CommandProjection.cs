using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Commands;

/// <summary>The catalog as Discord's commands.</summary>
public static class CommandProjection
{
    /// <summary>How many topics can be named side by side.</summary>
    internal const int MostTopics = 4;

    private const int LongestDescription = 100;

    /// <summary>The commands of a catalog, with the descriptions of a phrasebook.</summary>
    public static IReadOnlyList<DiscordCommand> Of(CommandCatalog catalog, Phrasebook phrases) =>
        [.. catalog.Entries.Select(e => new DiscordCommand(e.Verb, Describe(phrases, e.Description), OptionsOf(e.Argument, phrases)))];

    /// <summary>What an option of a command takes; null when there is no such option, or it is free text.</summary>
    public static ArgumentKind? Suggested(CommandCatalog catalog, string verb) =>
        catalog.Find(verb)?.Argument?.Kind is { } kind and not ArgumentKind.Words ? kind : null;

    private static IReadOnlyList<DiscordOption> OptionsOf(CommandArgument? argument, Phrasebook phrases)
    {
        if (argument is null)
        {
            return [];
        }

        var option = new DiscordOption(argument.Name, Describe(phrases, argument.Description), DiscordOptionKind.Text)
        {
            Required = argument.Required,
            Suggests = argument.Kind != ArgumentKind.Words,
        };
        return argument.Kind == ArgumentKind.Topics
            ? [.. Enumerable.Range(1, MostTopics).Select(n => option with { Name = $"{argument.Name}-{n}", Required = argument.Required && n <= 2 })]
            : [option];
    }

    private static string Describe(Phrasebook phrases, string key)
    {
        var words = phrases.Label(key);
        return words.Length <= LongestDescription ? words : words[..(LongestDescription - 1)] + "…";
    }
}
