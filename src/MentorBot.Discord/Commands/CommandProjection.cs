using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Discord.Rendering;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Commands;

/// <summary>The catalog as Discord's commands.</summary>
public static class CommandProjection
{
    /// <summary>How many topics can be named side by side.</summary>
    private const int MostTopics = 4;

    /// <summary>The commands of a catalog, with the descriptions of a phrasebook.</summary>
    public static IReadOnlyList<DiscordCommand> Of(CommandCatalog catalog, Phrasebook phrases) =>
    [
        .. catalog.Entries.Select(e => new DiscordCommand(
            e.Verb, Describe(phrases, e.Description), e.Subverbs.Count > 0 ? [.. e.Subverbs.Select(s => Of(s, phrases))] : OptionsOf(e.Argument, phrases))),
    ];

    /// <summary>What is suggested for the argument of a command; null when nothing is.</summary>
    internal static ArgumentKind? Suggested(CommandCatalog catalog, CommandUsed command)
    {
        var entry = catalog.Find(command.Name);
        var argument = command.Path is [var subverb, ..] ? entry?.Subverbs.FirstOrDefault(s => s.Verb == subverb)?.Argument : entry?.Argument;
        return argument is { Kind: var kind } && IsSuggested(kind) ? kind : null;
    }

    private static DiscordOption Of(Subverb subverb, Phrasebook phrases) =>
        new(subverb.Verb, Describe(phrases, subverb.Description), DiscordOptionKind.Subcommand) { Options = [.. OptionsOf(subverb.Argument, phrases), .. subverb.Further.SelectMany(a => OptionsOf(a, phrases))] };

    private static IReadOnlyList<DiscordOption> OptionsOf(CommandArgument? argument, Phrasebook phrases)
    {
        if (argument is null)
        {
            return [];
        }

        var kind = argument.Kind == ArgumentKind.Number ? DiscordOptionKind.Whole : DiscordOptionKind.Text;
        var option = new DiscordOption(argument.Name, Describe(phrases, argument.Description), kind)
        {
            Required = argument.Required,
            Suggests = IsSuggested(argument.Kind),
            Choices = argument.Choices,
        };
        return argument.Kind == ArgumentKind.Topics
            ? [.. Enumerable.Range(1, MostTopics).Select(n => option with { Name = $"{argument.Name}-{n}", Required = argument.Required && n <= 2 })]
            : [option];
    }

    private static bool IsSuggested(ArgumentKind kind) =>
        kind is ArgumentKind.Role or ArgumentKind.Skill or ArgumentKind.Topic or ArgumentKind.Topics or ArgumentKind.Task or ArgumentKind.Zone;

    private static string Describe(Phrasebook phrases, string key) => DiscordLimit.Clip(phrases.Label(key), DiscordLimit.CommandDescription);
}
