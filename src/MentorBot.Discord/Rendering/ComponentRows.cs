using MentorBot.Core.Dialogue;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rendering;

/// <summary>Lays out what can be pressed: buttons while they are few, else menus.</summary>
internal static class ComponentRows
{
    /// <summary>More buttons than this are easier to find in a menu.</summary>
    private const int MostButtons = 10;

    /// <summary>The rows of menus of rooms.</summary>
    public static IEnumerable<DiscordRow> Of(IReadOnlyList<RoomMenu> menus) => menus.Select(m => new DiscordRow(
        [new DiscordChannelMenu(m.Id.ToString(), DiscordLimit.Clip(m.Label, DiscordLimit.Placeholder), m.Most, [.. m.Chosen.Take(m.Most)])]));

    /// <summary>The rows of some buttons. A button without words, or that stands there already, is left out; so is what is beyond five full menus.</summary>
    public static IReadOnlyList<DiscordRow> Of(IReadOnlyList<Button> buttons, string placeholder)
    {
        var choices = buttons
            .Select(b => new DiscordChoice(MarkdownLine.Clean(b.Label).Trim(), b.Id.ToString()))
            .Where(c => DiscordLimit.Shows(c.Name) && c.Value.Length <= DiscordLimit.CustomId)
            .DistinctBy(c => c.Value)
            .ToList();
        return choices.Count <= MostButtons
            ? [.. choices.Chunk(DiscordLimit.ButtonsInRow).Select(row => new DiscordRow(
                [.. row.Select(c => new DiscordButton(c.Value, DiscordLimit.Clip(c.Name, DiscordLimit.ButtonLabel)))]))]
            : [.. choices.Chunk(DiscordLimit.Choices).Take(DiscordLimit.Rows).Select((menu, i) => new DiscordRow([new DiscordMenu(
                $"menu{i}",
                DiscordLimit.Clip(placeholder, DiscordLimit.Placeholder),
                [.. menu.Select(c => c with { Name = DiscordLimit.Clip(c.Name, DiscordLimit.ChoiceName) })])]))];
    }
}
