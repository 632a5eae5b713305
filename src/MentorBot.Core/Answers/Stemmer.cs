namespace MentorBot.Core.Answers;

/// <summary>
/// Reduces English words to their stem: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, steps 1a-5b; after
/// <see cref="WordForms"/>, what these rules get wrong.
/// </summary>
internal static class Stemmer
{
    private static readonly (string From, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("iser", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("isation", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "ise",
    ];

    public static string Stem(string word) =>
        word.Length <= 2 || !char.IsAsciiLetter(word[0]) || word.AsSpan().ContainsAnyExceptInRange('a', 'z') ? word
        : WordForms.StemOf(word) ?? Porter(word);

    /// <summary>By the rules of the paper alone.</summary>
    private static string Porter(string word)
    {
        word = Plural(word);
        word = PastAndGerund(word);
        if (word.EndsWith('y') && HasVowel(word, word.Length - 1))
        {
            word = word[..^1] + "i";
        }

        word = Replace(word, Step2);
        word = Replace(word, Step3);
        word = Suffix(word);
        return FinalE(word);
    }

    private static string Plural(string w) =>
        w.EndsWith("sses", StringComparison.Ordinal) ? w[..^2]
        : w.EndsWith("ies", StringComparison.Ordinal) ? w[..^2]
        : w.EndsWith("ss", StringComparison.Ordinal) || w.EndsWith("us", StringComparison.Ordinal) ? w
        : w.EndsWith('s') && w.Length > 3 ? w[..^1]
        : w;

    private static string PastAndGerund(string w)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(w, w.Length - 3) > 0 ? w[..^1] : w;
        }

        var cut = w.EndsWith("ed", StringComparison.Ordinal) ? 2 : w.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(w, w.Length - cut))
        {
            return w;
        }

        w = w[..^cut];
        if (w.EndsWith("at", StringComparison.Ordinal) || w.EndsWith("bl", StringComparison.Ordinal) || w.EndsWith("iz", StringComparison.Ordinal)
            || w.EndsWith("is", StringComparison.Ordinal))
        {
            return w + "e";
        }

        if (w.Length > 1 && w[^1] == w[^2] && !IsVowel(w, w.Length - 1) && w[^1] is not ('l' or 's' or 'z'))
        {
            return w[..^1];
        }

        return Measure(w, w.Length) == 1 && EndsShort(w) ? w + "e" : w;
    }

    private static string Replace(string w, (string From, string To)[] rules)
    {
        foreach (var (from, to) in rules)
        {
            if (w.EndsWith(from, StringComparison.Ordinal))
            {
                return Measure(w, w.Length - from.Length) > 0 ? w[..^from.Length] + to : w;
            }
        }

        return w;
    }

    private static string Suffix(string w)
    {
        foreach (var suffix in Step4)
        {
            if (w.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Measure(w, w.Length - suffix.Length) > 1 ? w[..^suffix.Length] : w;
            }
        }

        return w.EndsWith("ion", StringComparison.Ordinal) && w.Length > 3 && w[^4] is 's' or 't' && Measure(w, w.Length - 3) > 1 ? w[..^3] : w;
    }

    private static string FinalE(string w)
    {
        if (w.EndsWith('e'))
        {
            var measure = Measure(w, w.Length - 1);
            if (measure > 1 || (measure == 1 && !EndsShort(w[..^1])))
            {
                w = w[..^1];
            }
        }

        return w.EndsWith("ll", StringComparison.Ordinal) && Measure(w, w.Length) > 1 ? w[..^1] : w;
    }

    /// <summary>Porter's m: how many times a vowel run is followed by a consonant run.</summary>
    private static int Measure(string w, int length)
    {
        var m = 0;
        var afterVowel = false;
        for (var i = 0; i < length; i++)
        {
            var vowel = IsVowel(w, i);
            if (afterVowel && !vowel)
            {
                m++;
            }

            afterVowel = vowel;
        }

        return m;
    }

    private static bool HasVowel(string w, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(w, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(string w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => i > 0 && !IsVowel(w, i - 1),
        _ => false,
    };

    /// <summary>Porter's *o: consonant, vowel, consonant other than w, x, y.</summary>
    private static bool EndsShort(string w) =>
        w.Length > 2 && !IsVowel(w, w.Length - 1) && IsVowel(w, w.Length - 2) && !IsVowel(w, w.Length - 3) && w[^1] is not ('w' or 'x' or 'y');
}
