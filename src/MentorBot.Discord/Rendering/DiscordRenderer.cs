using MentorBot.Core.Dialogue;
using MentorBot.Core.Dialogue.Splitting;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rendering;

/// <summary>Writes replies as Discord messages. Pure: whatever a reply holds, Discord accepts what comes out.</summary>
public static class DiscordRenderer
{
    /// <summary>Stands where a message has buttons and no words: Discord refuses an empty one.</summary>
    private const string Nothing = "…";

    /// <summary>The messages of a reply, in order; picture and buttons are on the last. None when there is nothing to show or press.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="kind">What kind of answer it is: its colour.</param>
    /// <param name="placeholder">What a menu says before something is chosen.</param>
    /// <param name="picture">The picture that goes with it, if any.</param>
    public static IReadOnlyList<DiscordText> Render(Reply reply, Outcome kind, string placeholder, DiscordFile? picture = null)
    {
        var colour = ColourOf(kind);
        var rows = ComponentRows.Of(reply.Buttons, placeholder);
        var pages = DocumentSplitter.Split(reply.Document, DiscordLimit.AllEmbeds, d => EmbedWriter.Measure(EmbedWriter.Write(d, colour)))
            .Select(d => EmbedWriter.Write(d, colour))
            .Where(embeds => embeds.Count > 0)
            .ToList();
        if (pages.Count == 0 && (rows.Count > 0 || picture is not null))
        {
            pages.Add([new DiscordEmbed("", picture is null ? Nothing : "", colour)]);
        }

        var isPrivate = reply.Audience == Audience.OnlyYou;
        return [.. pages.Select((embeds, i) => i < pages.Count - 1
            ? new DiscordText(embeds) { Private = isPrivate }
            : new DiscordText(WithPicture(embeds, picture)) { Private = isPrivate, Rows = rows, Files = FilesOf(picture) })];
    }

    /// <summary>A form whose every part is short enough for Discord.</summary>
    public static DiscordForm Fit(DiscordForm form) => form with
    {
        Title = DiscordLimit.Clip(form.Title, DiscordLimit.FormTitle),
        Inputs =
        [
            .. form.Inputs.Take(DiscordLimit.FormInputs).Select(i => i with
            {
                Label = DiscordLimit.Clip(i.Label, DiscordLimit.InputLabel),
                Placeholder = DiscordLimit.Clip(i.Placeholder, DiscordLimit.InputPlaceholder),
                MaxLength = Math.Clamp(i.MaxLength, 1, DiscordLimit.InputText),
                Value = DiscordLimit.Clip(i.Value, Math.Clamp(i.MaxLength, 2, DiscordLimit.InputText)),
            }),
        ],
    };

    private static IReadOnlyList<DiscordEmbed> WithPicture(IReadOnlyList<DiscordEmbed> embeds, DiscordFile? picture) =>
        picture is null ? embeds : [.. embeds.SkipLast(1), embeds[^1] with { Picture = picture.Name }];

    private static IReadOnlyList<DiscordFile> FilesOf(DiscordFile? picture) =>
        picture is null ? [] : [picture with { AltText = DiscordLimit.Clip(picture.AltText, DiscordLimit.AltText) }];

    private static int ColourOf(Outcome kind) => kind switch
    {
        Outcome.Answer => 0x3BA55C,
        Outcome.Compare => 0x2D9CDB,
        Outcome.Clarify => 0xF2C94C,
        Outcome.Decline => 0x95A5A6,
        Outcome.SmallTalk => 0xE07A5F,
        _ => 0x5865F2,
    };
}
