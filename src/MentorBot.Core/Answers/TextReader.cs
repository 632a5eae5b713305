using System.Collections.Concurrent;
using System.Collections.Frozen;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>A word of a text as the search sees it.</summary>
/// <param name="Stem">What is compared: stemmed, chat spelling and synonyms resolved.</param>
/// <param name="Name">How it is compared with names of subjects: singular, but not stemmed ("typing" is a name, "type" is a word).</param>
/// <param name="Surface">The word as typed, lower case; a phrase's words joined by a space.</param>
/// <param name="Confidence">1 for a word taken as typed, less after a typo was mended.</param>
/// <param name="Filler">Whether it carries no subject.</param>
internal readonly record struct Token(string Stem, string Name, string Surface, float Confidence, bool Filler);

/// <summary>Reads text into tokens with the lexicon: the same way for passages and for questions.</summary>
internal sealed class TextReader
{
    private readonly FrozenDictionary<string, string[]> spellings;
    private readonly FrozenSet<string> filler;
    private readonly PhraseTable<string> synonyms;
    private readonly ConcurrentDictionary<string, string> stems = new(StringComparer.Ordinal);
    private int known;

    public TextReader(Lexicon lexicon)
    {
        spellings = lexicon.Spellings.ToFrozenDictionary(s => s.Key, s => Words.Of(s.Value).ToArray(), StringComparer.Ordinal);
        filler = lexicon.Filler.ToFrozenSet(StringComparer.Ordinal);
        synonyms = new PhraseTable<string>(t => t.Stem);
        foreach (var group in lexicon.Synonyms)
        {
            var meant = string.Join(' ', Words.Of(group[0]).Select(Stemmer.Stem));
            foreach (var way in group)
            {
                synonyms.Add([.. Words.Of(way).Select(Stemmer.Stem)], meant);
            }
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mend">Mends a word as typed: the same word when it is known, else what was probably meant; null to take all as typed.</param>
    public List<Token> Read(string text, Func<string, (string Word, float Confidence)>? mend = null)
    {
        var tokens = new List<Token>(24);
        foreach (var word in Words.Of(text))
        {
            if (spellings.TryGetValue(word, out var spelled))
            {
                foreach (var part in spelled)
                {
                    Add(tokens, part, 1);
                }

                continue;
            }

            var (meant, confidence) = mend?.Invoke(word) ?? (word, 1f);
            Add(tokens, meant, confidence);
        }

        return synonyms.IsEmpty ? tokens : Unite(tokens);
    }

    /// <summary>Whether a word has a meaning before any passage is read: chat spellings and filler.</summary>
    public bool Knows(string word) => spellings.ContainsKey(word) || filler.Contains(word);

    private void Add(List<Token> tokens, string word, float confidence) =>
        tokens.Add(new Token(StemOf(word), Singular(word), word, confidence, filler.Contains(word) || word is [>= '0' and <= '9']));

    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private string StemOf(string word)
    {
        if (!stems.TryGetValue(word, out var stem))
        {
            stem = Stemmer.Stem(word);

            // The words of a language are few: this stops growing soon, and what strangers invent is not kept.
            if (Volatile.Read(ref known) < 50_000 && stems.TryAdd(word, stem))
            {
                Interlocked.Increment(ref known);
            }
        }

        return stem;
    }

    private List<Token> Unite(List<Token> tokens)
    {
        var united = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            if (synonyms.Longest(tokens, i) is not var (length, meant))
            {
                united.Add(tokens[i++]);
                continue;
            }

            var span = tokens.GetRange(i, length);
            united.Add(new Token(meant, meant, string.Join(' ', span.Select(t => t.Surface)), span.Min(t => t.Confidence), span.TrueForAll(t => t.Filler)));
            i += length;
        }

        return united;
    }
}
