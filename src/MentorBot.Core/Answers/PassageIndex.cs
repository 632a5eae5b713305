using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Everything that is looked up to answer a question, built once from a library and read without locks.</summary>
internal sealed class PassageIndex
{
    /// <summary>How much less likely a form is that nobody wrote down than the word itself, as a logarithm.</summary>
    private const float NewForm = 3;

    private readonly TextReader reader;
    private readonly SubjectNames subjects;
    private readonly PhraseTable<bool> comparing = new(t => t.Stem);
    private readonly VectorIndex texts;
    private readonly PhrasingIndex facetAsks;
    private readonly MeaningIndex facetMeanings;
    private readonly Ranker ranker;
    private readonly Typos? typos;
    private readonly Seams? seams;
    private readonly bool[] ours;
    private readonly bool[] nextDoor;
    private readonly int[] articleOf;
    private readonly Facet[] facetOf;
    private readonly int[] firstOf;
    private readonly Dictionary<ArticleId, int> articleNumbers;

    /// <param name="library">The content.</param>
    /// <param name="mendTypos">Whether words with a typo are taken for what was meant.</param>
    public PassageIndex(Library library, bool mendTypos = true)
    {
        Library = library;
        Passages = [.. library.Articles.SelectMany(a => a.Passages)];
        articleNumbers = library.Articles.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        articleOf = [.. library.Articles.SelectMany((a, number) => a.Passages.Select(_ => number))];
        facetOf = [.. Passages.Select(p => p.Id.Facet)];
        firstOf = [.. library.Articles.Select((_, number) => Array.IndexOf(articleOf, number))];
        reader = new TextReader(library.Lexicon);
        subjects = new SubjectNames(library.Articles, reader);
        foreach (var phrase in library.Lexicon.Comparing)
        {
            comparing.Add(Stems(phrase), true);
        }

        var read = new LibraryReading(library, reader, subjects);
        About = read.About;
        SmallTalk = new SmallTalk(library.Lexicon, this);
        FollowUps = new FollowUps(this);
        Courtesies = new Courtesies(library.Lexicon.Courtesies, reader);
        Framing = new Framing(library.Lexicon.Frames, reader);
        reader.Close();

        var stems = reader.Count;
        ours = read.Ours(stems);
        nextDoor = [.. library.Lexicon.Elsewhere.Keys.Select(Lexicon.IsNextDoor)];
        facetAsks = new PhrasingIndex(read.FacetAsks, stems);
        Asks = new PhrasingIndex(read.Asks, stems);
        var names = reader.Stems();
        facetMeanings = new MeaningIndex(facetAsks, library.Lexicon.Meanings, names);
        VectorIndex? counted = null;
        MeaningIndex? meanings = null;
        (Typos? Typos, Seams? Seams) mending = default;
        Parallel.Invoke(
            () => meanings = new MeaningIndex(Asks, library.Lexicon.Meanings, names),
            () => counted = new VectorIndex(read.Counts, stems),
            () => mending = mendTypos ? Mending() : default);
        (texts, typos, seams) = (counted!, mending.Typos, mending.Seams);
        ranker = new Ranker(this, texts, Asks, meanings!);
    }

    public Library Library { get; }

    /// <summary>All passages, by their number.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>By passage, the articles that it is about.</summary>
    public IReadOnlySet<int>[] About { get; }

    /// <summary>How people ask for each passage, and after the last one for each subject that is not covered.</summary>
    public PhrasingIndex Asks { get; }

    /// <summary>The stems by their numbers.</summary>
    public IReadOnlyList<string> AllStems => reader.Stems();

    /// <summary>What is said between people.</summary>
    public SmallTalk SmallTalk { get; }

    /// <summary>What goes on from a topic.</summary>
    public FollowUps FollowUps { get; }

    /// <summary>What is said around a question.</summary>
    public Courtesies Courtesies { get; }

    /// <summary>What stands around the name of a thing.</summary>
    public Framing Framing { get; }

    /// <summary>The article of a passage, by their numbers.</summary>
    public int ArticleOf(int passage) => articleOf[passage];

    /// <summary>The facet of a passage.</summary>
    public Facet FacetOf(int passage) => facetOf[passage];

    /// <summary>Whether a subject that is not covered is of our field all the same.</summary>
    public bool IsNextDoor(int elsewhere) => nextDoor[elsewhere];

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
        Join(tokens);
        if (tokens.Count > QuestionReading.MostTokens)
        {
            tokens.RemoveRange(QuestionReading.MostTokens, tokens.Count - QuestionReading.MostTokens);
        }

        return tokens;
    }

    /// <summary>Whether a sentence begins as questions do, polite words aside.</summary>
    public bool BeginsAsking(List<Token> sentence) =>
        sentence.Find(t => !Library.Lexicon.Politeness.Contains(t.Surface)) is { Surface: { } first } && Library.Lexicon.Interrogatives.Contains(first);

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
            ReadFacets = () => Facets(tokens, mentions),
            Weights = weights,
            Content = content,
            Named = named,
            Foreign = foreign & ~named,
            Compares = comparing.Anywhere(tokens),
        };
    }

    /// <inheritdoc cref="Ranker.Rank"/>
    public Ranking Rank(QuestionReading question, IReadOnlyList<Mention> mentions, int most, SignWeights weights) =>
        ranker.Rank(question, mentions, most, weights);

    /// <summary>Whether a question, with or without its filler words, is what a curator wrote down for a passage: then that is meant, whatever else it is like.</summary>
    public bool IsWordForWord(int passage, QuestionReading question)
    {
        using var whole = new WeighedQuestion(question.Tokens, Asks);
        using var content = new WeighedQuestion([.. question.Tokens.Where(t => !t.Filler)], Asks);
        return MathF.Max(Asks.Nearest(whole, passage), Asks.Nearest(content, passage)) > PhrasingIndex.Same;
    }

    /// <summary>The passages of an article, by their numbers.</summary>
    public IEnumerable<int> PassagesOf(int article) => Enumerable.Range(firstOf[article], Library.Articles[article].Passages.Count);

    /// <summary>How like the ways to ask for each facet a question is.</summary>
    private float[] Facets(List<Token> tokens, List<Mention> mentions)
    {
        // The name of a guide ("interviews", "pay") is also how people ask for a facet of a role or skill.
        var masked = mentions.Where(m => Library.Articles[m.Article].Id.Kind != ArticleKind.Guide).Aggregate(0UL, (mask, m) => mask | m.Words);
        var facets = new float[facetAsks.Count];
        List<Token> rest = [.. tokens.Where((_, i) => (masked >> i & 1) == 0)];
        using var asked = new WeighedQuestion(rest, facetAsks);
        using var near = facetMeanings.Ask(rest);
        near.Score(facets);
        for (var f = 0; f < facets.Length; f++)
        {
            facets[f] = (facets[f] + facetAsks.Nearest(asked, f)) / 2;
        }

        return facets;
    }

    /// <summary>A mistyped word was meant to be one that is asked with, the likelier the more often.</summary>
    private (Typos Typos, Seams Seams) Mending()
    {
        var said = reader.Known.ToDictionary(w => w.Word, w => -Asks.Rarity[w.Stem], StringComparer.Ordinal);
        return (new Typos(said), new Seams(said));
    }

    private bool IsOurs(int stem) => stem >= 0 && ours[stem];

    /// <summary>Puts one word in place of two that are one.</summary>
    private void Join(List<Token> tokens)
    {
        for (var i = 0; seams is not null && i + 1 < tokens.Count; i++)
        {
            if (seams.Whole(tokens[i].Surface, tokens[i + 1].Surface) is { } whole && reader.Read(whole) is [var joined])
            {
                tokens[i] = joined;
                tokens.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>A word of which the stem is known may be a new form of it ("hinting" of "hints"), or a slip that only looks so ("flie").</summary>
    private (string Word, float Confidence) Mend(string word, int stem) =>
        word.AsSpan().ContainsAnyInRange('0', '9') ? (word, 1)
        : typos!.Correct(word, stem < 0 ? float.MinValue : -Asks.Rarity[stem] - NewForm) is { } meant ? meant
        : stem < 0 && seams!.Parts(word) is { } parts ? (parts, 0.9f)
        : (word, 1);
}
