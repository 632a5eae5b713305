using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Reads passages, one after the other; for several threads one each, since it uses its lists again.</summary>
/// <param name="reader">Reads text.</param>
/// <param name="subjects">Recognises articles.</param>
internal sealed class PassageReader(TextReader reader, SubjectNames subjects)
{
    /// <summary>In how many of its questions, the heading first, subjects are looked for: those that stand in the article itself come first.</summary>
    private const int WithSubjects = 7;

    private readonly List<Token> tokens = [];
    private readonly List<int> stems = [];
    private readonly PhrasingList asks = new();

    /// <summary>Reads a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="article">The number of its article.</param>
    /// <param name="title">The title of its article.</param>
    /// <param name="names">The stems of all names of its article.</param>
    public PassageText Read(Passage passage, int article, List<Token> title, int[] names)
    {
        Begin(names);
        var heading = reader.Read(passage.Heading);
        asks.Add([.. title, .. heading]);
        List<Token> concept = [.. passage.Names.SelectMany(n => reader.Read(n))];
        Count(concept);
        asks.Add(concept);
        // "Explain pandas dtypes", "dtypes": the concept with its subject or alone, and nothing else.
        foreach (var name in passage.Names)
        {
            var alone = reader.Read(name);
            asks.Add(alone);
            asks.Add([.. title, .. alone]);
        }

        var facetAsks = new List<int[]>();
        var mentions = new List<List<Mention>>(WithSubjects);
        for (var a = -1; a < passage.Asks.Count; a++)
        {
            reader.Read(a < 0 ? passage.Heading : passage.Asks[a], tokens);
            Count(tokens);
            asks.Add(tokens);
            if (mentions.Count < WithSubjects)
            {
                mentions.Add(subjects.In(tokens));
                if (passage.Id.Facet != Facet.Concept)
                {
                    facetAsks.Add(PhrasingList.Different(Without(tokens, mentions[^1], article)));
                }
            }
        }

        reader.Read(passage.Words, tokens);
        Count(tokens);
        return new PassageText(StemCounts.Of(stems), asks.Take(), facetAsks, About(passage, article, mentions));
    }

    /// <summary>Reads a subject that is not covered by its examples.</summary>
    public PassageText Read(IReadOnlyList<string> examples)
    {
        Begin([]);
        foreach (var example in examples)
        {
            reader.Read(example, tokens);
            Count(tokens);
            asks.Add(tokens);
        }

        return new PassageText(StemCounts.Of(stems), asks.Take(), [], new HashSet<int>());
    }

    private void Begin(int[] names)
    {
        stems.Clear();
        stems.AddRange(names);
    }

    private void Count(List<Token> read)
    {
        foreach (var token in read)
        {
            stems.Add(token.Stem);
        }
    }

    private static HashSet<int> About(Passage passage, int article, List<List<Mention>> mentions)
    {
        var named = mentions[0].Select(m => m.Article).ToHashSet();
        if (passage.Id.Article.Kind != ArticleKind.Guide)
        {
            named.Add(article);
        }

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
