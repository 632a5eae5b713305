using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>A word of a text as the search sees it.</summary>
/// <param name="Stem">What is compared, by its number: stemmed, chat spelling and synonyms resolved; -1 for what no content has.</param>
/// <param name="Name">How it is compared with names of subjects: singular, but not stemmed ("typing" is a name, "type" is a word).</param>
/// <param name="Surface">The word as typed, lower case; of a phrase, as the lexicon has it.</param>
/// <param name="Confidence">1 for a word taken as typed, less after a typo was mended.</param>
/// <param name="Filler">Whether it carries no subject.</param>
internal readonly record struct Token(int Stem, int Name, string Surface, float Confidence, bool Filler);

/// <summary>Reads text into tokens with the lexicon: the same way for passages and for questions.</summary>
internal sealed class TextReader
{
    private readonly Dictionary<string, List<string>> spellings;
    private readonly IReadOnlySet<string> filler;
    private readonly PhraseTable<Token> synonyms = new(t => t.Stem);
    private readonly int lastOfSynonyms;
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Token[]> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Token[]>.AlternateLookup<ReadOnlySpan<char>> known;
    private int last = -1;
    private bool closed;

    public TextReader(Lexicon lexicon)
    {
        known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        spellings = lexicon.Spellings.ToDictionary(s => s.Key, s => Words.Of(s.Value), StringComparer.Ordinal);
        filler = lexicon.Filler;
        foreach (var group in lexicon.Synonyms)
        {
            var number = NumberOf(string.Join(' ', Words.Of(group[0]).Select(Stemmer.Stem)));
            foreach (var way in group)
            {
                synonyms.Add([.. Words.Of(way).Select(w => NumberOf(Stemmer.Stem(w)))], new Token(number, number, way, 1, false));
            }
        }

        lastOfSynonyms = last;
    }

    /// <summary>How many stems and names have a number.</summary>
    public int Count => last + 1;

    /// <summary>The stems, by their numbers.</summary>
    public string[] Stems()
    {
        // Two threads that meet the same word may take two numbers for it: one stays empty.
        var stems = new string[Count];
        Array.Fill(stems, "");
        foreach (var (stem, number) in numbers)
        {
            stems[number] = stem;
        }

        return stems;
    }

    /// <summary>The words of content, with their stems, synonyms resolved.</summary>
    public IEnumerable<(string Word, int Stem)> Known => words.Where(w => w.Value.Length == 1).Select(w => (w.Key, Read(w.Key)[0].Stem));

    /// <summary>From now on words of content are all known: what is new in a question gets no number and is not kept.</summary>
    public void Close() => closed = true;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mend">Mends a word that is not known, given the number of its stem or -1: what was probably meant, in one word or two, or itself; null to take all as typed.</param>
    public List<Token> Read(string text, Func<string, int, (string Word, float Confidence)>? mend = null)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 5, 200) + 4);
        Read(text, tokens, mend);
        return tokens;
    }

    /// <summary>Reads a text into a list that is used again and again: content has half a million words.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Where its tokens go; what it held is gone.</param>
    /// <param name="mend">As above.</param>
    /// <remarks>Optimised at once: all content passes here in the first second of the process.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(string text, List<Token> tokens, Func<string, int, (string Word, float Confidence)>? mend = null)
    {
        tokens.Clear();
        var cut = new Words(text, stackalloc char[64]);
        while (cut.MoveNext())
        {
            if (!known.TryGetValue(cut.Current, out var read))
            {
                New(cut.Current.ToString(), tokens, mend);
                continue;
            }

            foreach (ref readonly var token in read.AsSpan())
            {
                tokens.Add(token);
            }
        }

        Unite(tokens);
    }

    /// <summary>Reads a word that was not read before.</summary>
    private void New(string word, List<Token> tokens, Func<string, int, (string Word, float Confidence)>? mend)
    {
        var (meant, confidence) = mend is null || spellings.ContainsKey(word) || filler.Contains(word) ? (word, 1f) : mend(word, NumberOf(Stemmer.Stem(word)));
        var read = (spellings.GetValueOrDefault(meant) ?? [.. meant.Split(' ')]).ConvertAll(w => Token(w) with { Confidence = confidence }).ToArray();
        tokens.AddRange(read);
        if (!closed)
        {
            words.TryAdd(word, read);
        }
    }

    private Token Token(string word) =>
        new(NumberOf(Stemmer.Stem(word)), NumberOf(Singular(word)), word, 1, filler.Contains(word) || word is [>= '0' and <= '9']);

    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private int NumberOf(string stem)
    {
        if (numbers.TryGetValue(stem, out var number))
        {
            return number;
        }

        return closed ? -1 : numbers.GetOrAdd(stem, _ => Interlocked.Increment(ref last));
    }

    /// <summary>Puts one token in place of the words of each phrase that has a synonym.</summary>
    private void Unite(List<Token> tokens)
    {
        var all = CollectionsMarshal.AsSpan(tokens);
        var united = 0;
        for (var i = 0; i < all.Length; united++)
        {
            // The stems of synonyms were numbered first: most words are passed by without a look into the table.
            if (all[i].Stem > lastOfSynonyms || synonyms.Longest(tokens, i) is not var (length, meant))
            {
                all[united] = all[i++];
                continue;
            }

            all[united] = length == 1 ? meant with { Surface = all[i].Surface, Confidence = all[i].Confidence } : United(all.Slice(i, length), meant);
            i += length;
        }

        tokens.RemoveRange(united, tokens.Count - united);
    }

    private static Token United(ReadOnlySpan<Token> phrase, Token meant)
    {
        var (confidence, filler) = (1f, true);
        foreach (ref readonly var token in phrase)
        {
            confidence = MathF.Min(confidence, token.Confidence);
            filler &= token.Filler;
        }

        return meant with { Confidence = confidence, Filler = filler };
    }
}
