using System.Text.Json;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <summary>Reads the commands that Discord keeps.</summary>
internal static class CommandReader
{
    /// <summary>The slash commands of a list.</summary>
    public static IReadOnlyList<DiscordCommand> Read(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(c => (c.Whole("type") ?? 1) == 1).Select(CommandOf)]
            : [];

    private static DiscordCommand CommandOf(JsonElement command) => new(command.Text("name"), command.Text("description"), OptionsOf(command))
    {
        Names = WordsOf(command.Child("name_localizations")),
        Descriptions = WordsOf(command.Child("description_localizations")),
        MemberPermissions = command.TextOrNull("default_member_permissions") is null ? null : command.Bits("default_member_permissions"),
    };

    private static IReadOnlyList<DiscordOption> OptionsOf(JsonElement owner) =>
    [
        .. owner.Items("options").Select(o => new DiscordOption(o.Text("name"), o.Text("description"), (DiscordOptionKind)(o.Whole("type") ?? 0))
        {
            Required = o.Flag("required"),
            Suggests = o.Flag("autocomplete"),
            Choices = [.. o.Items("choices").Select(c => c.Text("value"))],
            Options = OptionsOf(o),
            Names = WordsOf(o.Child("name_localizations")),
            Descriptions = WordsOf(o.Child("description_localizations")),
        }),
    ];

    private static IReadOnlyDictionary<string, string> WordsOf(JsonElement words) =>
        words.IsObject() ? words.EnumerateObject().ToDictionary(w => w.Name, w => words.Text(w.Name), StringComparer.Ordinal) : DiscordCommand.NoWords;
}
