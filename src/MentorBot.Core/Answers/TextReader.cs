using System.Collections.Concurrent;
using System.Collections.Frozen;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>A word of a text as the search sees it.</summary>
/// <param name="Stem">What is compared, by its number: stemmed, chat spelling and synonyms resolved; -1 for what no content has.</param>
/// <param name="Name">How it is compared with names of subjects: singular, but not stemmed ("typing" is a name, "type" is a word).</param>
/// <param name="Surface">The word as typed, lower case; a phrase's words joined by a space.</param>
/// <param name="Confidence">1 for a word taken as typed, less after a typo was mended.</param>
/// <param name="Filler">Whether it carries no subject.</param>
internal readonly record struct Token(int Stem, int Name, string Surface, float Confidence, bool Filler);

/// <summary>Reads text into tokens with the lexicon: the same way for passages and for questions.</summary>
internal sealed class TextReader
{
    private readonly FrozenDictionary<string, string[]> spellings;
    private readonly FrozenSet<string> filler;
    private readonly PhraseTable<Token> synonyms = new(t => t.Stem);
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Token[]> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Token[]>.AlternateLookup<ReadOnlySpan<char>> known;
    private int last = -1;
    private bool closed;

    public TextReader(Lexicon lexicon)
    {
        known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        spellings = lexicon.Spellings.ToFrozenDictionary(s => s.Key, s => Words.Of(s.Value).ToArray(), StringComparer.Ordinal);
        filler = lexicon.Filler.ToFrozenSet(StringComparer.Ordinal);
        foreach (var group in lexicon.Synonyms)
        {
            var number = NumberOf(string.Join(' ', Words.Of(group[0]).Select(Stemmer.Stem)));
            foreach (var way in group)
            {
                synonyms.Add([.. Words.Of(way).Select(w => NumberOf(Stemmer.Stem(w)))], new Token(number, number, way, 1, false));
            }
        }
    }

    /// <summary>How many stems and names have a number.</summary>
    public int Count => last + 1;

    /// <summary>The words of content, with their stems.</summary>
    public IEnumerable<(string Word, int Stem)> Known => words.Where(w => w.Value.Length == 1).Select(w => (w.Key, w.Value[0].Stem));

    /// <summary>From now on words of content are all known: what is new in a question gets no number and is not kept.</summary>
    public void Close() => closed = true;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mend">Mends a word that is not known: what was probably meant, or itself; null to take all as typed.</param>
    public List<Token> Read(string text, Func<string, (string Word, float Confidence)>? mend = null)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 5, 200) + 4);
        var cut = new Words(text, stackalloc char[64]);
        while (cut.MoveNext())
        {
            if (known.TryGetValue(cut.Current, out var read))
            {
                tokens.AddRange(read);
                continue;
            }

            var word = cut.Current.ToString();
            var (meant, confidence) = spellings.ContainsKey(word) || filler.Contains(word) ? (word, 1f) : mend?.Invoke(word) ?? (word, 1f);
            if (confidence == 1)
            {
                read = [.. (spellings.GetValueOrDefault(word) ?? [word]).Select(Token)];
                tokens.AddRange(read);
                if (!closed)
                {
                    words.TryAdd(word, read);
                }
            }
            else
            {
                tokens.AddRange((spellings.GetValueOrDefault(meant) ?? [meant]).Select(w => Token(w) with { Confidence = confidence }));
            }
        }

        return synonyms.IsEmpty ? tokens : Unite(tokens);
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

    private List<Token> Unite(List<Token> tokens)
    {
        List<Token>? united = null;
        for (var i = 0; i < tokens.Count;)
        {
            if (synonyms.Longest(tokens, i) is not var (length, meant))
            {
                united?.Add(tokens[i]);
                i++;
                continue;
            }

            united ??= tokens.GetRange(0, i);
            united.Add(length == 1 ? meant with { Surface = tokens[i].Surface, Confidence = tokens[i].Confidence } : United(tokens, i, length, meant));
            i += length;
        }

        return united ?? tokens;
    }

    private static Token United(List<Token> tokens, int start, int length, Token meant)
    {
        var span = tokens.GetRange(start, length);
        return meant with { Surface = string.Join(' ', span.Select(t => t.Surface)), Confidence = span.Min(t => t.Confidence), Filler = span.TrueForAll(t => t.Filler) };
    }
}
