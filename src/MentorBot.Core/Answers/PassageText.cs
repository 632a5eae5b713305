using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>A passage as the search reads it; passages are read side by side.</summary>
/// <param name="Counts">How often all of it, with the names of its article, has each stem.</param>
/// <param name="Asks">The different stems of its heading, names and example questions.</param>
/// <param name="FacetAsks">Of its first questions, what is asked of the article; empty for a concept.</param>
/// <param name="About">The articles that it is about besides its own: named in the heading, or in two of its first questions.</param>
internal sealed record PassageText((int Stem, float Count)[] Counts, int[][] Asks, IReadOnlyList<int[]> FacetAsks, HashSet<int> About)
{
    /// <summary>In how many of its questions, the heading first, subjects are looked for: those that stand in the article itself come first.</summary>
    private const int WithSubjects = 7;

    /// <summary>Reads a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="article">The number of its article.</param>
    /// <param name="title">The title of its article.</param>
    /// <param name="names">The names of its article.</param>
    /// <param name="reader">Reads text.</param>
    /// <param name="subjects">Recognises articles.</param>
    public static PassageText Read(Passage passage, int article, List<Token> title, List<Token> names, TextReader reader, SubjectNames subjects)
    {
        var heading = reader.Read(passage.Heading);
        List<Token> concept = [.. passage.Names.SelectMany(n => reader.Read(n))];
        var asks = passage.Asks.Select(a => reader.Read(a)).Prepend(heading).ToList();
        List<Token> all = [.. names, .. concept, .. reader.Read(passage.Words)];
        foreach (var ask in asks)
        {
            all.AddRange(ask);
        }

        var first = asks.Take(WithSubjects).Select(a => (Tokens: a, Mentions: subjects.In(a))).ToList();
        return new PassageText(
            VectorIndex.Counts(all),
            [PhrasingIndex.Different([.. title, .. heading]), PhrasingIndex.Different(concept), .. asks.Select(PhrasingIndex.Different)],
            passage.Id.Facet == Facet.Concept ? [] : [.. first.Select(f => PhrasingIndex.Different(Without(f.Tokens, f.Mentions, article)))],
            Named([.. first.Select(f => f.Mentions)]));
    }

    private static HashSet<int> Named(List<List<Mention>> mentions)
    {
        var named = mentions[0].Select(m => m.Article).ToHashSet();
        var asked = new HashSet<int>();
        foreach (var mention in mentions.SelectMany(m => m))
        {
            if (!asked.Add(mention.Article))
            {
                named.Add(mention.Article);
            }
        }

        return named;
    }

    private static List<Token> Without(List<Token> tokens, List<Mention> mentions, int article)
    {
        var own = mentions.Where(m => m.Article == article).Aggregate(0UL, (mask, m) => mask | m.Words);
        return own == 0 ? tokens : [.. tokens.Where((_, i) => i >= QuestionReading.MostTokens || (own >> i & 1) == 0)];
    }
}
