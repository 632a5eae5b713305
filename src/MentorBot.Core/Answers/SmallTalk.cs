using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Recognises what is said between people: greetings, thanks, distress, attempts to change what the mentor is.</summary>
internal sealed class SmallTalk
{
    private readonly PhraseTable<string> keys = new(t => t.Stem);
    private readonly PhraseTable<bool> distress = new(t => t.Stem);
    private readonly PhraseTable<bool> tampering = new(t => t.Stem);

    public SmallTalk(Lexicon lexicon, PassageIndex index)
    {
        foreach (var (key, ways) in lexicon.SmallTalk)
        {
            foreach (var way in ways)
            {
                keys.Add(index.Stems(way), key);
            }
        }

        foreach (var phrase in lexicon.Distress)
        {
            distress.Add(index.Stems(phrase), true);
        }

        foreach (var phrase in lexicon.Tampering)
        {
            tampering.Add(index.Stems(phrase), true);
        }
    }

    /// <summary>The kind of small talk that a whole sentence is, or null.</summary>
    public string? Of(List<Token> sentence) => keys.TryWhole(sentence, out var key) ? key : null;

    /// <summary>Whether somebody needs a kind word more than an answer.</summary>
    public bool IsDistress(List<Token> tokens) => distress.Anywhere(tokens);

    /// <summary>Whether somebody tries to give the mentor other instructions.</summary>
    /// <remarks>Only as a command, at the start of a sentence: one may ask about such attempts.</remarks>
    public bool IsTampering(List<Token> sentence)
    {
        var start = sentence.FindIndex(t => !t.Filler);
        return Enumerable.Range(0, Math.Max(start, 0) + 1).Any(i => i < sentence.Count && tampering.Longest(sentence, i) is not null);
    }
}
