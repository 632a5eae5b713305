using System.Globalization;
using Discord;
using MentorBot.Discord.Transport;

namespace MentorBot.Packages.Discord;

/// <summary>A message of ours as the library's.</summary>
internal static class DiscordNetText
{
    public static Embed[] Embeds(DiscordText message) => [.. message.Embeds.Select(Embed)];

    public static MessageComponent Components(DiscordText message) => new ComponentBuilder().WithRows(message.Rows.Select(Row)).Build();

    public static IReadOnlyList<FileAttachment> Files(DiscordText message) =>
        [.. message.Files.Select(f => new FileAttachment(new MemoryStream(f.Bytes.ToArray()), f.Name, f.AltText.Length == 0 ? null : f.AltText))];

    /// <summary>Nobody is pinged. The library's own <see cref="AllowedMentions.None"/> leaves open which kinds are parsed; this says that none is.</summary>
    public static AllowedMentions Nobody() => new(AllowedMentionTypes.None);

    /// <summary>Nobody, but for the author of what is answered.</summary>
    public static AllowedMentions Mentions(DiscordText message)
    {
        var mentions = Nobody();
        mentions.MentionRepliedUser = message.RepliesTo is null ? null : true;
        return mentions;
    }

    private static Embed Embed(DiscordEmbed embed)
    {
        var built = new EmbedBuilder { Color = new Color((uint)embed.Colour) };
        if (embed.Title.Length > 0)
        {
            built.WithTitle(embed.Title);
        }

        if (embed.Description.Length > 0)
        {
            built.WithDescription(embed.Description);
        }

        if (embed.Footer.Length > 0)
        {
            built.WithFooter(embed.Footer);
        }

        if (embed.Picture.Length > 0)
        {
            built.WithImageUrl($"attachment://{embed.Picture}");
        }

        foreach (var field in embed.Fields)
        {
            built.AddField(field.Name, field.Value);
        }

        return built.Build();
    }

    private static ActionRowBuilder Row(DiscordRow row)
    {
        var built = new ActionRowBuilder();
        foreach (var component in row.Components)
        {
            built.AddComponent(Component(component));
        }

        return built;
    }

    private static IMessageComponent Component(DiscordComponent component) => component switch
    {
        DiscordButton button => new ButtonBuilder(button.Label, button.CustomId, ButtonStyle.Secondary).Build(),
        DiscordMenu menu => new SelectMenuBuilder(
            menu.CustomId, [.. menu.Choices.Select(c => new SelectMenuOptionBuilder(c.Name, c.Value))], menu.Placeholder.Length == 0 ? null : menu.Placeholder).Build(),
        DiscordChannelMenu menu => Rooms(menu).Build(),
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "A new component: say here what it is in the library."),
    };

    private static SelectMenuBuilder Rooms(DiscordChannelMenu menu) => new SelectMenuBuilder()
        .WithType(ComponentType.ChannelSelect)
        .WithCustomId(menu.CustomId)
        .WithPlaceholder(menu.Placeholder.Length == 0 ? null : menu.Placeholder)
        .WithMinValues(0)
        .WithMaxValues(menu.Most)
        .WithChannelTypes(ChannelType.Text, ChannelType.News)
        .WithDefaultValues([.. menu.Chosen.Select(c => new SelectMenuDefaultValue(ulong.Parse(c, NumberStyles.None, CultureInfo.InvariantCulture), SelectDefaultValueType.Channel))]);
}
