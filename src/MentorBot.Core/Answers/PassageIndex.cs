using System.Buffers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Everything that is looked up to answer a question, built once from a library and read without locks.</summary>
internal sealed class PassageIndex
{
    /// <summary>How many passages, best by the cheap signs, are compared phrasing by phrasing.</summary>
    private const int Finalists = 60;
    private const int FinalistsElsewhere = 8;

    private readonly TextReader reader;
    private readonly SubjectNames subjects;
    private readonly VectorIndex texts = new();
    private readonly PhrasingIndex asks = new();
    private readonly PhrasingIndex facetAsks = new();
    private readonly HashSet<int> ours = [];
    private readonly PhraseTable<bool> comparing = new(t => t.Stem);
    private readonly Typos? typos;
    private readonly int elsewhere;
    private readonly int[] articleOf;
    private readonly int[] firstOf;
    private readonly Dictionary<ArticleId, int> articleNumbers;

    /// <param name="library">The content.</param>
    /// <param name="mendTypos">Whether words with a typo are taken for what was meant.</param>
    public PassageIndex(Library library, bool mendTypos = true)
    {
        Library = library;
        Passages = [.. library.Articles.SelectMany(a => a.Passages)];
        articleNumbers = library.Articles.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        firstOf = new int[library.Articles.Count];
        for (var a = 1; a < firstOf.Length; a++)
        {
            firstOf[a] = firstOf[a - 1] + library.Articles[a - 1].Passages.Count;
        }

        articleOf = [.. Passages.Select(p => articleNumbers[p.Id.Article])];
        var lexicon = library.Lexicon;
        elsewhere = lexicon.Elsewhere.Count;
        reader = new TextReader(lexicon);
        subjects = new SubjectNames(library.Articles, reader);
        foreach (var phrase in lexicon.Comparing)
        {
            comparing.Add(Stems(phrase), true);
        }

        var facetWays = Enum.GetValues<Facet>().ToDictionary(f => f, f => (lexicon.FacetAsks.GetValueOrDefault(f) ?? [])
            .Select(w => PhrasingIndex.Different(reader.Read(w))).ToList());
        var titles = library.Articles.Select(a => reader.Read(a.Title)).ToList();
        var names = library.Articles.Select(a => SubjectNames.Of(a).SelectMany(n => reader.Read(n)).DistinctBy(t => t.Stem).ToList()).ToList();
        About = new IReadOnlySet<int>[Passages.Count];
        var read = new PassageText[Passages.Count];
        Parallel.For(0, read.Length, p =>
            read[p] = PassageText.Read(Passages[p], articleOf[p], titles[articleOf[p]], names[articleOf[p]], reader, subjects));
        foreach (var (number, text) in read.Index())
        {
            Add(number, text, facetWays);
        }

        foreach (var examples in lexicon.Elsewhere.Values)
        {
            var tokens = examples.Select(e => reader.Read(e)).ToList();
            texts.Add(VectorIndex.Counts([.. tokens.SelectMany(t => t)]));
            asks.Add(tokens.Select(PhrasingIndex.Different));
        }

        foreach (var facet in Enum.GetValues<Facet>())
        {
            facetAsks.Add(facetWays[facet]);
        }

        SmallTalk = new SmallTalk(lexicon, this);
        FollowUps = new FollowUps(this);
        reader.Close();
        texts.Freeze(reader.Count);
        asks.Freeze(reader.Count);
        facetAsks.Freeze(reader.Count);
        typos = mendTypos ? new Typos(Vocabulary()) : null;
    }

    public Library Library { get; }

    /// <summary>All passages, by their number.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>By passage, the articles that it is about.</summary>
    public IReadOnlySet<int>[] About { get; }

    /// <summary>What is said between people.</summary>
    public SmallTalk SmallTalk { get; }

    /// <summary>What goes on from a topic.</summary>
    public FollowUps FollowUps { get; }

    /// <summary>The article of a passage, by their numbers.</summary>
    public int ArticleOf(int passage) => articleOf[passage];

    /// <summary>The number of an article.</summary>
    public int NumberOf(ArticleId id) => articleNumbers[id];

    /// <summary>The stems of a phrase, read as content is.</summary>
    public int[] Stems(string phrase) => [.. reader.Read(phrase).Select(t => t.Stem)];

    /// <summary>The numbers of the articles that a text names.</summary>
    public IEnumerable<int> Mentioned(string text) => subjects.In(Tokens(text)).Select(m => m.Article).Distinct();

    /// <summary>Reads a text into tokens, typos mended; what goes beyond 64 words is cut off.</summary>
    public List<Token> Tokens(string text)
    {
        var tokens = reader.Read(text, typos is null ? null : Mend);
        if (tokens.Count > QuestionReading.MostTokens)
        {
            tokens.RemoveRange(QuestionReading.MostTokens, tokens.Count - QuestionReading.MostTokens);
        }

        return tokens;
    }

    /// <summary>Reads a question.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="tokens">Its tokens.</param>
    public QuestionReading Read(string text, List<Token> tokens)
    {
        var mentions = subjects.In(tokens);
        var weights = new float[tokens.Count];
        ulong content = 0, foreign = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            weights[i] = texts.Weight(tokens[i]);
            content |= tokens[i].Filler ? 0 : 1UL << i;
            foreign |= tokens[i].Filler || ours.Contains(tokens[i].Stem) ? 0 : 1UL << i;
        }

        var named = mentions.Aggregate(0UL, (mask, m) => mask | m.Words);
        return new QuestionReading
        {
            Text = text,
            Tokens = tokens,
            Mentions = mentions,
            ReadFacets = () => Facets(tokens, mentions),
            Weights = weights,
            Content = content,
            Named = named,
            Foreign = foreign & ~named,
            Compares = comparing.Anywhere(tokens),
        };
    }

    /// <summary>Ranks the passages for a question, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="mentions">The subjects to look at: those the question names, and those carried over from the conversation.</param>
    /// <param name="most">How many to return.</param>
    /// <param name="weights">What each sign is worth.</param>
    public Ranking Rank(QuestionReading question, IReadOnlyList<Mention> mentions, int most, SignWeights weights)
    {
        var count = texts.Count;
        var text = ArrayPool<float>.Shared.Rent(count);
        var centroid = ArrayPool<float>.Shared.Rent(count);
        using var asked = asks.Weigh(question.Tokens);
        try
        {
            texts.Score(question.Tokens, text.AsSpan(0, count));
            asks.Centroids(asked, centroid.AsSpan(0, count));
            var signs = new SignReader(this, question, mentions);
            var finalists = new BestOf<int>(Finalists);
            var foreigners = new BestOf<int>(FinalistsElsewhere);
            for (var p = 0; p < count; p++)
            {
                var cheap = (weights.Asks * centroid[p]) + (weights.Text * text[p]);
                if (cheap > 0)
                {
                    (p < Passages.Count ? finalists : foreigners).Add(p, cheap);
                }
            }

            var best = new BestOf<RankedPassage>(most);
            foreach (var p in finalists.Ordered().Union(mentions.SelectMany(m => PassagesOf(m.Article))))
            {
                var read = signs.Read(p, text[p], centroid[p], texts.Matched(question.Tokens, question.Content, p)) with { Likeness = asks.Nearest(asked, p) };
                var score = weights.Score(read);
                best.Add(new RankedPassage(p, score, read), score);
            }

            var foreign = 0f;
            foreach (var e in foreigners.Ordered())
            {
                var read = signs.OfElsewhere(text[e], centroid[e], texts.Matched(question.Tokens, question.Content, e)) with { Likeness = asks.Nearest(asked, e) };
                foreign = MathF.Max(foreign, weights.Score(read));
            }

            return new Ranking(best.Ordered(), foreign);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(text);
            ArrayPool<float>.Shared.Return(centroid);
        }
    }

    private IEnumerable<int> PassagesOf(int article) => Enumerable.Range(firstOf[article], Library.Articles[article].Passages.Count);

    private void Add(int number, PassageText text, Dictionary<Facet, List<int[]>> facetWays)
    {
        texts.Add(text.Counts);
        asks.Add(text.Asks);
        foreach (var (stem, _) in text.Counts)
        {
            ours.Add(stem);
        }

        facetWays[Passages[number].Id.Facet].AddRange(text.FacetAsks);
        if (Passages[number].Id.Article.Kind != ArticleKind.Guide)
        {
            text.About.Add(articleOf[number]);
        }

        About[number] = text.About;
    }

    /// <summary>How like the ways to ask for each facet a question is.</summary>
    private float[] Facets(List<Token> tokens, List<Mention> mentions)
    {
        // The name of a guide ("interviews", "pay") is also how people ask for a facet of a role or skill.
        var masked = mentions.Where(m => Library.Articles[m.Article].Id.Kind != ArticleKind.Guide).Aggregate(0UL, (mask, m) => mask | m.Words);
        var facets = new float[Enum.GetValues<Facet>().Length];
        using var asked = facetAsks.Weigh([.. tokens.Where((_, i) => (masked >> i & 1) == 0)]);
        for (var f = 0; f < facets.Length; f++)
        {
            facets[f] = facetAsks.Nearest(asked, f);
        }

        return facets;
    }

    /// <summary>The words that a mistyped one may have meant: names of subjects first, words of articles before others.</summary>
    private IEnumerable<KeyValuePair<string, float>> Vocabulary()
    {
        var names = Library.Articles.SelectMany(SubjectNames.Of).SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
        return reader.Known.Select(w => KeyValuePair.Create(w.Word, names.Contains(w.Word) ? 4f : ours.Contains(w.Stem) ? 1 : 0));
    }

    private (string Word, float Confidence) Mend(string word) =>
        word.Length < 3 || char.IsAsciiDigit(word[0]) ? (word, 1) : typos!.Correct(word) ?? (word, 1);
}
