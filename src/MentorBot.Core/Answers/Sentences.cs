using System.Buffers;

namespace MentorBot.Core.Answers;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".?!\n;");

    /// <summary>How much less the story around a question counts than the question.</summary>
    private const float Told = 0.7f;

    /// <summary>The tokens of each sentence that has any; where one ends with a question mark, the words of those that do not count less.</summary>
    public static List<List<Token>> Of(string text, PassageIndex index)
    {
        var sentences = new List<List<Token>>();
        var asking = new List<bool>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var end = End(rest);
            if (index.Tokens(rest[..end].ToString()) is { Count: > 0 } tokens)
            {
                sentences.Add(tokens);
                asking.Add(end < rest.Length && rest[end] == '?');
            }

            rest = end < rest.Length ? rest[(end + 1)..] : [];
        }

        return asking.Contains(true)
            ? [.. sentences.Select((s, i) => asking[i] ? s : s.ConvertAll(t => t with { Confidence = t.Confidence * Told }))]
            : sentences;
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
