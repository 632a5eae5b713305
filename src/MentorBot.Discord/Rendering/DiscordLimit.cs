using System.Globalization;
using System.Text;

namespace MentorBot.Discord.Rendering;

/// <summary>How much Discord takes (developer docs, "Message" and "Component Reference"), and how to keep to it.</summary>
internal static class DiscordLimit
{
    public const int AllEmbeds = 6000;
    public const int Embeds = 10;
    public const int Title = 256;
    public const int Description = 4096;
    public const int Fields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int Footer = 2048;
    public const int Rows = 5;
    public const int ButtonsInRow = 5;
    public const int ButtonLabel = 80;
    public const int CustomId = 100;
    public const int Choices = 25;
    public const int ChoiceName = 100;
    public const int Placeholder = 150;
    public const int FormTitle = 45;
    public const int FormInputs = 5;
    public const int InputLabel = 45;
    public const int InputPlaceholder = 100;
    public const int InputText = 4000;
    public const int AltText = 1024;
    public const int CommandDescription = 100;
    public const int Files = 10;
    public const int ThreadName = 100;

    /// <summary>A text of at most so many characters, ended by "…" when it was longer.</summary>
    public static string Clip(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }

    /// <summary>Whether a text leaves anything to see; Discord refuses the rest as empty.</summary>
    public static bool Shows(string text) => text.EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));
}
