using System.Text;

namespace MentorBot.Content.Sources;

/// <summary>Words as the checks count and compare them.</summary>
internal static class Words
{
    /// <summary>Pieces between white space that hold a letter or a digit.</summary>
    public static int Count(string text)
    {
        var count = 0;
        var counted = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(letter))
            {
                counted = true;
                count++;
            }
        }

        return count;
    }

    /// <summary>A sentence without letter case, punctuation and spare white space, to tell whether two are the same.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter is '+' or '#')
            {
                if (gap && bare.Length > 0)
                {
                    bare.Append(' ');
                }

                bare.Append(char.ToLowerInvariant(letter));
                gap = false;
            }
            else if (letter is not ('\'' or '’'))
            {
                gap = true;
            }
        }

        return bare.ToString();
    }
}
