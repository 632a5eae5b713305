namespace MentorBot.Core.Answers;

/// <summary>What stands around the name of a thing when one asks what it is ("can you explain … please"): it counts less than the name.</summary>
/// <remarks>Otherwise "explain X please" is as like what was written down with "explain" and "please" about another thing as it is like X.</remarks>
internal sealed class Framing
{
    /// <summary>How much less the frame counts than what is in it.</summary>
    private const float Share = 0.4f;

    /// <summary>More words than a name has are a question of their own, whose every word counts.</summary>
    private const int LongestName = 4;

    private readonly PhraseTable<bool> openings = new(t => t.Stem);
    private readonly PhraseTable<bool> closings = new(t => t.Stem);

    /// <param name="frames">Ways to ask what something is, <c>*</c> where it stands.</param>
    /// <param name="reader">Reads text.</param>
    public Framing(IReadOnlyList<string> frames, TextReader reader)
    {
        foreach (var frame in frames)
        {
            var at = frame.IndexOf('*', StringComparison.Ordinal);
            openings.Add([.. reader.Read(frame[..at]).Select(t => t.Stem)], true);
            closings.Add([.. reader.Read(frame[(at + 1)..]).Select(t => t.Stem)], true);
        }
    }

    /// <summary>The tokens of a sentence, those of a frame around a name with less confidence and as filler; any other sentence as it is.</summary>
    public List<Token> Weigh(List<Token> sentence)
    {
        var (from, to) = Inside(sentence);
        return to - from <= LongestName && sentence[from..to].Exists(t => !t.Filler)
            ? [.. sentence.Select((t, i) => i < from || i >= to ? t with { Confidence = t.Confidence * Share, Filler = true } : t)]
            : sentence;
    }

    private (int From, int To) Inside(List<Token> sentence)
    {
        var (from, to) = (0, sentence.Count);
        while (from < to && openings.Longest(sentence, from) is var (opening, _))
        {
            from += opening;
        }

        while (Enumerable.Range(from, to - from).FirstOrDefault(i => closings.Longest(sentence, i) is var (closing, _) && i + closing == to) is > 0 and var start)
        {
            to = start;
        }

        return (from, to);
    }
}
