using System.Text;

namespace MentorBot.Core.Answers;

/// <summary>Cuts text into lower-case words without accents, the same way for content and for questions.</summary>
internal static class Words
{
    // Folding by a table: with invariant globalization the runtime has no Unicode decomposition to ask.
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain    = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    public static List<string> Of(string text)
    {
        var words = new List<string>(16);
        var word = new StringBuilder(24);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is '+' or '#' && word is { Length: 1 or 2 } && word[0] is 'c' or 'C' && (word.Length == 1 || word[1] == '+'))
            {
                word.Append(c);
            }
            else if (c is '\'' or '’' or '`' && word.Length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                // what's, don't: one word, as people also type it without the apostrophe
            }
            else if (c == '/' && word.Length == 1 && i + 1 < text.Length && char.IsLetter(text[i + 1])
                && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
            {
                // a/b is one name
            }
            else
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return words;
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var lower = char.ToLowerInvariant(source[i]);
            var at = lower < 128 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
            span[i] = at < 0 ? lower : Plain[at];
        }
    });

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var whole = word.ToString();
        word.Clear();
        words.Add(Fold(whole));
        if (whole.Length > 8)
        {
            AddHumps(words, whole);
        }
    }

    /// <summary>A pasted name such as <c>SettingWithCopyWarning</c> is found whole and by its parts.</summary>
    private static void AddHumps(List<string> words, string whole)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < whole.Length; i++)
        {
            if (char.IsUpper(whole[i]) && char.IsLower(whole[i - 1]))
            {
                starts.Add(i);
            }
        }

        if (starts.Count < 3)
        {
            return;
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : whole.Length;
            words.Add(Fold(whole[starts[i]..end]));
        }
    }
}
