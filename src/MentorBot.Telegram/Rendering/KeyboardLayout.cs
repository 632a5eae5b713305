using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Rendering;

/// <summary>Lays buttons in rows that a phone shows without cutting their words.</summary>
internal static class KeyboardLayout
{
    /// <summary>About how many characters a row shows; a button takes its words and its frame.</summary>
    private const int RowWidth = 36;
    private const int Frame = 4;
    private const int MostInRow = 4;
    private const int MostButtons = 100;

    /// <summary>The rows of buttons, in their order; null when there are none. A button without words, or with more than 64 bytes to send, cannot be shown.</summary>
    public static InlineKeyboard? Of(IReadOnlyList<Button> buttons)
    {
        var rows = new List<List<InlineButton>>();
        var widest = 0;
        foreach (var button in buttons.Where(b => b.Id.Fits && TelegramCharacters.ShowAnything(b.Label)).Take(MostButtons))
        {
            var label = TelegramCharacters.Clean(button.Label, lines: false);
            var width = label.Length + Frame;
            var row = rows.LastOrDefault();

            // The buttons of a row are equally wide, so that the widest counts for all.
            if (row is null || row.Count == MostInRow || Math.Max(widest, width) * (row.Count + 1) > RowWidth)
            {
                rows.Add(row = []);
                widest = 0;
            }

            row.Add(new InlineButton(label) { CallbackData = TelegramCharacters.Clean(button.Id.ToString(), lines: false) });
            widest = Math.Max(widest, width);
        }

        return rows.Count == 0 ? null : new InlineKeyboard([.. rows]);
    }
}
