using System.Globalization;
using System.Text;

namespace MentorBot.Telegram.Rendering;

/// <summary>Characters that Telegram takes.</summary>
internal static class TelegramCharacters
{
    private const char Replacement = '\ufffd';
    private const char WordJoiner = '\u2060';

    /// <summary>Whether a text leaves anything to see: Telegram refuses the rest as empty.</summary>
    public static bool ShowAnything(string text) => text.EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    /// <summary>A text without control characters and halves of surrogate pairs.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="lines">Whether line breaks stay.</param>
    public static string Clean(string text, bool lines)
    {
        if (!NeedsCleaning(text, lines))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\t')
            {
                clean.Append("    ");
            }
            else if (c != '\r')
            {
                clean.Append(char.IsSurrogate(c) ? Replacement : char.IsControl(c) && !(c == '\n' && lines) ? ' ' : c);
            }
        }

        return clean.ToString();
    }

    /// <summary>A text in which no @name rings anybody: clients make a mention of any that stands alone.</summary>
    public static string WithoutMentions(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            safe.Append(text[i]);
            if (text[i] == '@' && i + 1 < text.Length && IsNameLetter(text[i + 1]) && (i == 0 || !IsNameLetter(text[i - 1])))
            {
                safe.Append(WordJoiner);
            }
        }

        return safe.ToString();
    }

    private static bool IsNameLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool NeedsCleaning(string text, bool lines)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || (char.IsControl(c) && !(c == '\n' && lines)))
            {
                return true;
            }
        }

        return false;
    }
}
