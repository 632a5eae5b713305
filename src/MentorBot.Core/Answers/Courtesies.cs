namespace MentorBot.Core.Answers;

/// <summary>What is said around a question and asks nothing ("hope you are doing well", "thanks in advance", "can anybody tell me").</summary>
internal sealed class Courtesies
{
    private readonly PhraseTable<bool> phrases = new(t => t.Stem);

    /// <param name="phrases">The phrases.</param>
    /// <param name="reader">Reads text.</param>
    public Courtesies(IReadOnlyList<string> phrases, TextReader reader)
    {
        foreach (var phrase in phrases)
        {
            this.phrases.Add([.. reader.Read(phrase).Select(t => t.Stem)], true);
        }
    }

    /// <summary>The sentences without their courtesies; as they are, when nothing would be left that carries a subject.</summary>
    public List<Sentence> LeaveOut(List<Sentence> sentences)
    {
        var plain = sentences.ConvertAll(s => s with { Tokens = LeaveOut(s.Tokens) });
        return plain.Exists(s => s.Tokens.Exists(t => !t.Filler)) ? plain : sentences;
    }

    private List<Token> LeaveOut(List<Token> sentence)
    {
        var kept = new List<Token>(sentence.Count);
        for (var i = 0; i < sentence.Count;)
        {
            if (phrases.Longest(sentence, i) is var (length, _))
            {
                i += length;
                continue;
            }

            kept.Add(sentence[i++]);
        }

        return kept;
    }
}
