using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>A passage as the search reads it.</summary>
internal sealed record PassageText(List<Token> Heading, List<Token> Names, IReadOnlyList<Phrasing> Asks, List<Token> Body)
{
    /// <summary>In how many of its phrasings, the heading first, subjects are looked for: those that stand in the article itself come first.</summary>
    public const int WithSubjects = 7;

    /// <summary>Reads a passage.</summary>
    public static PassageText Read(Passage passage, TextReader reader, SubjectNames subjects) => new(
        reader.Read(passage.Heading),
        [.. passage.Names.SelectMany(n => reader.Read(n))],
        [.. passage.Asks.Prepend(passage.Heading).Select(a => reader.Read(a)).Select((a, i) => new Phrasing(a, i < WithSubjects ? subjects.In(a) : []))],
        reader.Read(passage.Words));

    /// <summary>The articles that it is about besides its own: named in the heading, or in two of its questions.</summary>
    public HashSet<int> About()
    {
        var named = Asks[0].Mentions.Select(m => m.Article).ToHashSet();
        var asked = new HashSet<int>();
        foreach (var mention in Asks.SelectMany(a => a.Mentions))
        {
            if (!asked.Add(mention.Article))
            {
                named.Add(mention.Article);
            }
        }

        return named;
    }

    /// <summary>All of it, after the words of its subject.</summary>
    public List<Token> With(List<Token> subject)
    {
        var all = new List<Token>(subject.Count + Body.Count + (12 * Asks.Count));
        all.AddRange(subject);
        all.AddRange(Names);
        all.AddRange(Body);
        foreach (var ask in Asks)
        {
            all.AddRange(ask.Tokens);
        }

        return all;
    }
}

/// <summary>An example question with the articles that it names.</summary>
internal sealed record Phrasing(List<Token> Tokens, List<Mention> Mentions)
{
    /// <summary>Its tokens without those that name an article: what is asked of it.</summary>
    public List<Token> Without(int article)
    {
        var own = Mentions.Where(m => m.Article == article).Aggregate(0UL, (mask, m) => mask | m.Words);
        return own == 0 ? Tokens : [.. Tokens.Where((_, i) => i >= QuestionReading.MostTokens || (own >> i & 1) == 0)];
    }
}
