namespace MentorBot.Core.Knowledge;

/// <summary>The spelling of ids: lower-case ASCII letters and digits, words joined by single hyphens.</summary>
public static class Slug
{
    /// <summary>Whether <paramref name="text"/> is a well-formed slug.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var hyphen = text[i] == '-';
            if (!hyphen && !char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            if (hyphen && text[i - 1] == '-')
            {
                return false;
            }
        }

        return true;
    }
}
