using MentorBot.Core.Dialogue;
using MentorBot.Core.Dialogue.Splitting;

namespace MentorBot.Telegram.Rendering;

/// <summary>Writes replies as Telegram messages. Pure: whatever a document holds, Telegram accepts what comes out.</summary>
public static class TelegramRenderer
{
    /// <summary>The most characters of a message, after its markup is read.</summary>
    public const int MostText = 4096;

    /// <summary>The most characters below a picture, after its markup is read.</summary>
    public const int MostCaption = 1024;

    /// <summary>Stands where a message has buttons and no words: Telegram refuses an empty one.</summary>
    private const string Nothing = "…";

    /// <summary>The messages of a reply, in order, the buttons below the last; none when there is nothing to show or press.</summary>
    public static IReadOnlyList<TelegramText> Render(Reply reply)
    {
        var keyboard = KeyboardLayout.Of(reply.Buttons);
        var texts = DocumentSplitter.Split(reply.Document, MostText, d => HtmlWriter.Write(d).Length)
            .Select(d => HtmlWriter.Write(d))
            .Where(w => w.ShowsAnything)
            .Select(w => w.Html)
            .ToList();
        if (texts.Count == 0 && keyboard is not null)
        {
            texts.Add(Nothing);
        }

        return [.. texts.Select((html, i) => new TelegramText(html, i == texts.Count - 1 ? keyboard : null))];
    }

    /// <summary>A document as the caption of a picture; null when it is too long for one and belongs into messages of its own.</summary>
    public static string? Caption(Document document) => HtmlWriter.Write(document) is { Length: <= MostCaption, Html: var html } ? html : null;
}
