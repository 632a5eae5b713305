using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".?!\n;");

    /// <summary>How much less the story around a question counts than the question.</summary>
    private const float Told = 0.7f;

    /// <summary>The sentences that have any word; where one ends with a question mark, the words of those that do not count less.</summary>
    public static List<Sentence> Of(string text, PassageIndex index)
    {
        var sentences = new List<Sentence>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var end = End(rest);
            if (index.Tokens(rest[..end].ToString()) is { Count: > 0 } tokens)
            {
                sentences.Add(new Sentence(tokens, end < rest.Length && rest[end] == '?'));
            }

            rest = end < rest.Length ? rest[(end + 1)..] : [];
        }

        return sentences.Exists(s => s.Asks)
            ? sentences.ConvertAll(s => s.Asks ? s : s with { Tokens = s.Tokens.ConvertAll(t => t with { Confidence = t.Confidence * Told }) })
            : sentences.ConvertAll(s => s with { Asks = index.BeginsAsking(s.Tokens) });
    }

    /// <summary>A full stop inside a word ("model.eval", "3.11") ends nothing.</summary>
    private static int End(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOfAny(Ends);
            if (at < 0)
            {
                return text.Length;
            }

            at += from;
            if (text[at] is not '.' || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
            {
                return at;
            }

            from = at + 1;
        }

        return text.Length;
    }
}

/// <summary>A sentence of a text.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Asks">Whether it asks: it ends with a question mark, or no sentence does and it begins as questions do.</param>
internal readonly record struct Sentence(List<Token> Tokens, bool Asks);
