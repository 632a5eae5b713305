using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Dialogue.Splitting;
using MentorBot.Core.Pictures;
using MentorBot.Core.Ports;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rendering;

/// <summary>Writes replies as Discord messages. Pure: whatever a reply holds, Discord accepts what comes out.</summary>
public static class DiscordRenderer
{
    /// <summary>Stands where a message has buttons and no words: Discord refuses an empty one.</summary>
    private const string Nothing = "…";

    private const string PictureName = "chart.png";

    /// <summary>The messages of a reply, in order; picture, files and buttons are on the last. None when there is nothing to show or press.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="kind">Why it is said.</param>
    /// <param name="placeholder">What a menu says before something is chosen.</param>
    /// <param name="draw">Draws a chart as PNG.</param>
    public static IReadOnlyList<DiscordText> Render(Reply reply, OutboxKind kind, string placeholder, Func<Chart, byte[]> draw)
    {
        var colour = Colours.Of(reply, kind);
        IReadOnlyList<DiscordRow> rows =
            [.. ComponentRows.Of(reply.Menus), .. ComponentRows.Of(reply.TypeIn is { } typed ? [.. reply.Buttons, typed] : reply.Buttons, placeholder)];
        rows = [.. rows.Take(DiscordLimit.Rows)];
        var files = FilesOf(reply, draw);
        var pages = DocumentSplitter.Split(reply.Document, DiscordLimit.AllEmbeds, d => EmbedWriter.Measure(EmbedWriter.Write(d, colour)))
            .Select(d => EmbedWriter.Write(d, colour))
            .Where(embeds => embeds.Count > 0)
            .ToList();
        if (pages.Count == 0 && (rows.Count > 0 || files.Count > 0))
        {
            pages.Add([new DiscordEmbed("", Nothing, colour)]);
        }

        var isPrivate = reply.Audience == Audience.OnlyYou;
        return [.. pages.Select((embeds, i) => i < pages.Count - 1
            ? new DiscordText(embeds) { Private = isPrivate }
            : new DiscordText(reply.Picture is null ? embeds : [.. embeds.SkipLast(1), embeds[^1] with { Picture = PictureName }])
            {
                Private = isPrivate, Rows = rows, Files = files,
            })];
    }

    /// <summary>A form with one line, as Discord opens it for a button.</summary>
    public static DiscordForm Form(ButtonId button, Form form) =>
        Fit(new DiscordForm(button.ToString(), form.Title, [new DiscordInput("typed", form.Label) { Placeholder = form.Example, MaxLength = 300 }]));

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

    private static IReadOnlyList<DiscordFile> FilesOf(Reply reply, Func<Chart, byte[]> draw)
    {
        var files = reply.Files.Select(f => new DiscordFile(f.Name, Encoding.UTF8.GetBytes(f.Content), f.MediaType, ""));
        var picture = reply.Picture is { } p
            ? [new DiscordFile(PictureName, draw(p.Chart), "image/png", DiscordLimit.Clip(p.Alt, DiscordLimit.AltText))]
            : Array.Empty<DiscordFile>();
        return [.. picture.Concat(files).Take(DiscordLimit.Files)];
    }
}
