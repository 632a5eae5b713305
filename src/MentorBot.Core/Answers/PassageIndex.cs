using System.Buffers;
using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Everything that is looked up to answer a question, built once from a library and read without locks.</summary>
internal sealed class PassageIndex
{
    private readonly TextReader reader;
    private readonly Typos typos;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly VectorIndex texts = new();
    private readonly PhrasingIndex asks = new();
    private readonly PhrasingIndex facetAsks = new();
    private readonly PhraseTable<(int Article, float Strength)> subjects = new(t => t.Name);
    private readonly PhraseTable<bool> comparing = new(t => t.Stem);
    private readonly string[] elsewhere;
    private readonly HashSet<string> library = new(StringComparer.Ordinal);
    private readonly bool mendTypos;
    private readonly int[] articleOf;
    private readonly List<Token>[] titles;
    private readonly List<Token>[] subjectWords;
    private readonly Dictionary<PassageId, int> numbers;
    private readonly Dictionary<ArticleId, int> articleNumbers;

    public PassageIndex(Library content, bool mendTypos = true)
    {
        this.mendTypos = mendTypos;
        Library = content;
        reader = new TextReader(content.Lexicon);
        elsewhere = [.. content.Lexicon.Elsewhere.Keys];
        Passages = [.. content.Articles.SelectMany(a => a.Passages)];
        numbers = Passages.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        articleNumbers = content.Articles.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        articleOf = [.. Passages.Select(p => articleNumbers[p.Id.Article])];

        titles = new List<Token>[content.Articles.Count];
        subjectWords = new List<Token>[content.Articles.Count];
        var worth = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var phrase in content.Lexicon.Comparing)
        {
            comparing.Add(Stems(phrase), true);
        }

        foreach (var (number, article) in content.Articles.Index())
        {
            AddSubject(number, article, worth);
        }

        var read = new PassageText[Passages.Count];
        Parallel.For(0, read.Length, p => read[p] = Read(Passages[p]));
        Named = new IReadOnlySet<int>[read.Length];
        foreach (var (number, text) in read.Index())
        {
            Add(number, text, worth);
            Named[number] = NamedIn(number, text);
        }

        foreach (var (facet, ways) in content.Lexicon.FacetAsks)
        {
            foreach (var way in ways)
            {
                facetAsks.Add(reader.Read(way), (int)facet);
            }
        }

        foreach (var (number, topic) in elsewhere.Index())
        {
            AddElsewhere(Passages.Count + number, content.Lexicon.Elsewhere[topic]);
        }

        texts.Freeze();
        asks.Freeze();
        facetAsks.Freeze();
        typos = new Typos(worth.Select(w => KeyValuePair.Create(w.Key, MathF.Min(w.Value, 4))));
        known.UnionWith(worth.Keys);
        known.UnionWith(LexiconWords(content.Lexicon));
    }

    public Library Library { get; }

    /// <summary>All passages, by their number.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>By passage, the articles that it is about.</summary>
    public IReadOnlySet<int>[] Named { get; }

    /// <summary>The article of a passage, by their numbers.</summary>
    public int ArticleOf(int passage) => articleOf[passage];

    /// <summary>The number of a passage.</summary>
    public int NumberOf(PassageId id) => numbers[id];

    /// <summary>The number of an article.</summary>
    public int NumberOf(ArticleId id) => articleNumbers[id];

    /// <summary>Reads a text into tokens, typos mended.</summary>
    public List<Token> Tokens(string text)
    {
        var tokens = reader.Read(text, Mend);
        if (tokens.Count > 64)
        {
            tokens.RemoveRange(64, tokens.Count - 64);
        }

        return tokens;
    }

    /// <summary>The stems of a phrase, read as content is.</summary>
    public IReadOnlyList<string> Stems(string phrase) => [.. reader.Read(phrase).Select(t => t.Stem)];

    /// <summary>The numbers of the articles that a text names.</summary>
    public IEnumerable<int> Mentioned(string text) => FindMentions(reader.Read(text)).Select(m => m.Article).Distinct();

    /// <summary>Reads a question.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="tokens">Its tokens.</param>
    public QuestionReading Read(string text, List<Token> tokens)
    {
        var mentions = FindMentions(tokens);
        var named = mentions.Aggregate(0UL, (mask, m) => mask | m.Words);
        var weights = new float[tokens.Count];
        ulong content = 0, foreign = 0;
        var compares = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            weights[i] = texts.Weight(tokens[i]);
            if (!tokens[i].Filler)
            {
                content |= 1UL << i;
            }

            if (!tokens[i].Filler && !library.Contains(tokens[i].Stem))
            {
                foreign |= 1UL << i;
            }

            compares |= comparing.Longest(tokens, i) is not null;
        }

        var facets = new float[Enum.GetValues<Facet>().Length];
        var together = new float[facets.Length];
        // The name of a guide ("interviews", "pay") is also how people ask for a facet of a role or skill.
        var masked = mentions.Where(m => Library.Articles[m.Article].Id.Kind != ArticleKind.Guide).Aggregate(0UL, (mask, m) => mask | m.Words);
        facetAsks.Score([.. tokens.Where((_, i) => (masked >> i & 1) == 0)], facets, together);
        return new QuestionReading
        {
            Text = text,
            Tokens = tokens,
            Mentions = mentions,
            Facets = facets,
            Weights = weights,
            Content = content,
            Named = named,
            Foreign = foreign & ~named,
            Compares = compares,
        };
    }

    /// <summary>Ranks the passages for a question, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="mentions">The subjects to look at: those the question names, and those carried over from the conversation.</param>
    /// <param name="most">How many to return.</param>
    /// <param name="weights">What each sign is worth.</param>
    public Ranking Rank(QuestionReading question, IReadOnlyList<Mention> mentions, int most, SignWeights weights)
    {
        var count = Passages.Count + elsewhere.Length;
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
                else if (best.TryPeek(out _, out var worst) && score > worst)
                {
                    best.DequeueEnqueue(new RankedPassage(p, score, read), score);
                }
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

    private void AddSubject(int number, Article article, Dictionary<string, float> worth)
    {
        // A one-word short form of a role ("applied", "research") is also an everyday word.
        var names = article.Aliases.Append(article.Title).Append(article.Id.Name.Replace('-', ' ')).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var tokens = reader.Read(name);
            var weak = article.Id.Kind == ArticleKind.Role && tokens.Count == 1 && name.Length > 4;
            subjects.Add([.. tokens.Select(t => t.Name)], (number, weak ? 0.6f : 1f));
            foreach (var word in Words.Of(name))
            {
                worth[word] = 4;
            }
        }

        titles[number] = reader.Read(article.Title);
        subjectWords[number] = [.. article.Aliases.Prepend(article.Title).SelectMany(a => reader.Read(a)).DistinctBy(t => t.Stem)];
    }

    private PassageText Read(Passage passage) => new(
        reader.Read(passage.Heading),
        [.. passage.Names.Select(n => reader.Read(n))],
        [.. passage.Asks.Select(a => reader.Read(a)).Select(a => new Phrasing(a, FindMentions(a)))],
        reader.Read(passage.Words));

    private void Add(int number, PassageText text, Dictionary<string, float> worth)
    {
        var article = articleOf[number];
        var facet = Passages[number].Id.Facet;
        texts.Add(text.All.Concat(subjectWords[article]));
        foreach (var phrasing in text.Asks.Append(new Phrasing(text.Heading, FindMentions(text.Heading))))
        {
            asks.Add(phrasing.Tokens, number);
            if (facet != Facet.Concept)
            {
                facetAsks.Add(phrasing.Without(article), (int)facet);
            }
        }

        asks.Add([.. titles[article], .. text.Heading], number);
        asks.Add([.. text.Names.SelectMany(n => n)], number);

        foreach (var token in text.All)
        {
            library.Add(token.Stem);
            foreach (var word in token.Surface.Split(' '))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(worth, word, out _) += 0.02f;
            }
        }
    }

    private void AddElsewhere(int number, IReadOnlyList<string> examples)
    {
        var read = examples.Select(e => reader.Read(e)).ToList();
        texts.Add(read.SelectMany(t => t));
        foreach (var example in read)
        {
            asks.Add(example, number);
            foreach (var token in example)
            {
                known.UnionWith(token.Surface.Split(' '));
            }
        }
    }

    /// <summary>The articles that a passage is about besides its own: named in the heading, or in two of its asks.</summary>
    private HashSet<int> NamedIn(int number, PassageText text)
    {
        var inAsks = text.Asks.SelectMany(a => a.Mentions.Select(m => m.Article).Distinct()).CountBy(a => a).Where(c => c.Value >= 2).Select(c => c.Key);
        var named = FindMentions(text.Heading).Select(m => m.Article).Concat(inAsks).ToHashSet();
        if (Passages[number].Id.Article.Kind != ArticleKind.Guide)
        {
            named.Add(articleOf[number]);
        }

        return named;
    }

    private List<Mention> FindMentions(List<Token> tokens)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < Math.Min(tokens.Count, 64);)
        {
            if (subjects.Longest(tokens, i) is not var (length, subject))
            {
                i++;
                continue;
            }

            var confidence = tokens.GetRange(i, length).Min(t => t.Confidence);
            mentions.Add(new Mention(subject.Article, QuestionReading.Span(i, length), subject.Strength * confidence));
            i += length;
        }

        return mentions;
    }

    private (string Word, float Confidence) Mend(string word)
    {
        if (!mendTypos || known.Contains(word) || reader.Knows(word) || word.Length < 3 || char.IsAsciiDigit(word[0]))
        {
            return (word, 1);
        }

        return typos.Correct(word) ?? (word, 1);
    }

    private static IEnumerable<string> LexiconWords(Lexicon lexicon) =>
        lexicon.Filler
            .Concat(lexicon.Synonyms.SelectMany(g => g))
            .Concat(lexicon.FacetAsks.Values.SelectMany(w => w))
            .Concat(lexicon.FollowUps.Values.SelectMany(w => w))
            .Concat(lexicon.SmallTalk.Values.SelectMany(w => w))
            .Concat(lexicon.Distress)
            .Concat(lexicon.Tampering)
            .Concat(lexicon.Comparing)
            .SelectMany(Words.Of);
}
