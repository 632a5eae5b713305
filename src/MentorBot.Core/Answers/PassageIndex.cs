using System.Buffers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Everything that is looked up to answer a question, built once from a library and read without locks.</summary>
internal sealed class PassageIndex
{
    private readonly TextReader reader;
    private readonly SubjectNames subjects;
    private readonly VectorIndex texts = new();
    private readonly PhrasingIndex asks = new();
    private readonly PhrasingIndex facetAsks = new();
    private readonly PhraseTable<bool> comparing = new(t => t.Stem);
    private readonly Typos? typos;
    private readonly bool[] ours;
    private readonly int elsewhere;
    private readonly int[] articleOf;
    private readonly Dictionary<ArticleId, int> articleNumbers;

    /// <param name="library">The content.</param>
    /// <param name="mendTypos">Whether words with a typo are taken for what was meant.</param>
    public PassageIndex(Library library, bool mendTypos = true)
    {
        Library = library;
        Passages = [.. library.Articles.SelectMany(a => a.Passages)];
        articleNumbers = library.Articles.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        articleOf = [.. Passages.Select(p => articleNumbers[p.Id.Article])];
        var lexicon = library.Lexicon;
        elsewhere = lexicon.Elsewhere.Count;
        reader = new TextReader(lexicon);
        subjects = new SubjectNames(library.Articles, reader);
        foreach (var phrase in lexicon.Comparing)
        {
            comparing.Add(Stems(phrase), true);
        }

        var read = new PassageText[Passages.Count];
        Parallel.For(0, read.Length, p => read[p] = PassageText.Read(Passages[p], reader, subjects));
        About = new IReadOnlySet<int>[read.Length];
        foreach (var (number, text) in read.Index())
        {
            Add(number, text);
        }

        foreach (var examples in lexicon.Elsewhere.Values)
        {
            AddElsewhere(texts.Count, examples);
        }

        foreach (var (facet, ways) in lexicon.FacetAsks)
        {
            foreach (var way in ways)
            {
                facetAsks.Add(reader.Read(way), (int)facet);
            }
        }

        SmallTalk = new SmallTalk(lexicon, this);
        FollowUps = new FollowUps(this);
        reader.Close();
        texts.Freeze(reader.Count);
        asks.Freeze(reader.Count);
        facetAsks.Freeze(reader.Count);
        ours = Ours(read);
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
            foreign |= tokens[i].Filler || IsOurs(tokens[i].Stem) ? 0 : 1UL << i;
        }

        var named = mentions.Aggregate(0UL, (mask, m) => mask | m.Words);
        return new QuestionReading
        {
            Text = text,
            Tokens = tokens,
            Mentions = mentions,
            Facets = Facets(tokens, mentions),
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
        var matched = ArrayPool<ulong>.Shared.Rent(count);
        var nearest = ArrayPool<float>.Shared.Rent(count);
        var centroid = ArrayPool<float>.Shared.Rent(count);
        try
        {
            texts.Score(question.Tokens, text.AsSpan(0, count), matched.AsSpan(0, count));
            asks.Score(question.Tokens, nearest.AsSpan(0, count), centroid.AsSpan(0, count));
            var signs = new SignReader(this, question, mentions);
            var best = new PriorityQueue<RankedPassage, float>(most + 1);
            var worst = float.MinValue;
            for (var p = 0; p < Passages.Count; p++)
            {
                if (matched[p] == 0 && !signs.HasSubject(articleOf[p]))
                {
                    continue;
                }

                var read = signs.Read(p, text[p], nearest[p], centroid[p], matched[p]);
                var score = weights.Score(read);
                if (best.Count < most)
                {
                    best.Enqueue(new RankedPassage(p, score, read), score);
                }
                else if (score > worst)
                {
                    best.DequeueEnqueue(new RankedPassage(p, score, read), score);
                }
                else
                {
                    continue;
                }

                best.TryPeek(out _, out worst);
            }

            var ranked = new RankedPassage[best.Count];
            for (var i = ranked.Length - 1; i >= 0; i--)
            {
                ranked[i] = best.Dequeue();
            }

            var foreign = 0f;
            for (var e = Passages.Count; e < count; e++)
            {
                foreign = MathF.Max(foreign, weights.Score(signs.OfElsewhere(text[e], nearest[e], centroid[e], matched[e])));
            }

            return new Ranking(ranked, foreign);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(text);
            ArrayPool<ulong>.Shared.Return(matched);
            ArrayPool<float>.Shared.Return(nearest);
            ArrayPool<float>.Shared.Return(centroid);
        }
    }

    private void Add(int number, PassageText text)
    {
        var article = Library.Articles[articleOf[number]];
        var title = reader.Read(article.Title);
        texts.Add(text.With([.. article.Aliases.Prepend(article.Title).SelectMany(a => reader.Read(a)).DistinctBy(t => t.Stem)]));
        asks.Add([.. title, .. text.Heading], number);
        asks.Add(text.Names, number);
        foreach (var phrasing in text.Asks)
        {
            asks.Add(phrasing.Tokens, number);
            if (Passages[number].Id.Facet is var facet and not Facet.Concept)
            {
                facetAsks.Add(phrasing.Without(articleOf[number]), (int)facet);
            }
        }

        var about = text.About();
        if (article.Id.Kind != ArticleKind.Guide)
        {
            about.Add(articleOf[number]);
        }

        About[number] = about;
    }

    private void AddElsewhere(int number, IReadOnlyList<string> examples)
    {
        var read = examples.Select(e => reader.Read(e)).ToList();
        texts.Add([.. read.SelectMany(t => t)]);
        foreach (var example in read)
        {
            asks.Add(example, number);
        }
    }

    /// <summary>How like the ways to ask for each facet a question is.</summary>
    private float[] Facets(List<Token> tokens, List<Mention> mentions)
    {
        // The name of a guide ("interviews", "pay") is also how people ask for a facet of a role or skill.
        var masked = mentions.Where(m => Library.Articles[m.Article].Id.Kind != ArticleKind.Guide).Aggregate(0UL, (mask, m) => mask | m.Words);
        var facets = new float[Enum.GetValues<Facet>().Length];
        facetAsks.Score([.. tokens.Where((_, i) => (masked >> i & 1) == 0)], facets, new float[facets.Length]);
        return facets;
    }

    /// <summary>By stem, whether an article has it.</summary>
    private bool[] Ours(PassageText[] read)
    {
        var have = new bool[reader.Count];
        foreach (var text in read)
        {
            foreach (var token in text.With([]))
            {
                have[token.Stem] = true;
            }
        }

        return have;
    }

    private bool IsOurs(int stem) => stem >= 0 && stem < ours.Length && ours[stem];

    /// <summary>The words that a mistyped one may have meant: names of subjects first, words of articles before others.</summary>
    private IEnumerable<KeyValuePair<string, float>> Vocabulary()
    {
        var names = Library.Articles.SelectMany(SubjectNames.Of).SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
        return reader.Known.Select(w => KeyValuePair.Create(w.Word, names.Contains(w.Word) ? 4f : IsOurs(w.Stem) ? 1 : 0));
    }

    private (string Word, float Confidence) Mend(string word) =>
        word.Length < 3 || char.IsAsciiDigit(word[0]) ? (word, 1) : typos!.Correct(word) ?? (word, 1);
}
