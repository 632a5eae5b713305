using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Core.Answers;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Makes typed words plain for a reader: lower case, figures for numbers, typos of the reader's own words mended.</summary>
internal static partial class PlainWords
{
    /// <summary>The most characters of an answer that are read.</summary>
    public const int Longest = 200;

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["zero"] = "0", ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7",
        ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["fifteen"] = "15", ["sixteen"] = "16",
        ["eighteen"] = "18", ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50", ["sixty"] = "60", ["ninety"] = "90",
    };

    /// <summary>The plain words of a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="vocabulary">The words that the reader knows; what is nearly one of them is taken for it.</param>
    public static string Of(string text, IReadOnlySet<string> vocabulary)
    {
        var lower = (text.Length > Longest ? text[..Longest] : text).Trim().ToLower(CultureInfo.InvariantCulture);
        var signs = lower.Replace('–', '-').Replace('—', '-').Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        return Spaces().Replace(Letters().Replace(Couple().Replace(signs, "2"), m => Numbers.GetValueOrDefault(m.Value) ?? Mend(m.Value, vocabulary)), " ");
    }

    /// <summary>The known word that a word is nearest to, within what a slip of the finger does; else the word itself.</summary>
    public static string Mend(string word, IReadOnlySet<string> vocabulary)
    {
        if (word.Length < 3 || vocabulary.Contains(word))
        {
            return word;
        }

        var (best, least) = (word, (word.Length switch { < 7 => 1, _ => 2 }) + 1);
        foreach (var known in vocabulary)
        {
            var distance = known[0] == word[0] ? Typos.Distance(word, known, least - 1) : least;
            if (distance < least && (word.Length > 4 || IsSlip(word, known)))
            {
                (best, least) = (known, distance);
            }
        }

        return best;
    }

    /// <summary>In a short word only a swap ("juen") or a letter left out ("weks") is forgiven: one letter changed makes another word.</summary>
    private static bool IsSlip(string word, string known) =>
        word.Length == 4 && known.Length == 5 || (word.Length == known.Length && word.Order().SequenceEqual(known.Order()));

    [GeneratedRegex(@"\b(?:a )?couple(?: of)?\b")]
    private static partial Regex Couple();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
