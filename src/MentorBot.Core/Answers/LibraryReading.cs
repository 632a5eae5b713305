using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>A library as the search reads it: its passages first, then the subjects that it does not cover.</summary>
internal sealed class LibraryReading
{
    private readonly PassageText[] texts;
    private readonly int passages;

    /// <param name="library">The content.</param>
    /// <param name="reader">Reads text.</param>
    /// <param name="subjects">Recognises articles.</param>
    public LibraryReading(Library library, TextReader reader, SubjectNames subjects)
    {
        var articles = library.Articles;
        var titles = articles.Select(a => reader.Read(a.Title)).ToList();
        var names = articles.Select(a => SubjectNames.Of(a).SelectMany(n => reader.Read(n)).Select(t => t.Stem).Distinct().ToArray()).ToList();
        var places = articles.SelectMany((a, number) => a.Passages.Select(p => (Passage: p, Article: number))).ToList();
        var elsewhere = library.Lexicon.Elsewhere.Values.ToList();
        passages = places.Count;
        texts = new PassageText[passages + elsewhere.Count];
        Parallel.For(0, texts.Length, () => new PassageReader(reader, subjects), (t, _, one) =>
        {
            texts[t] = t < passages
                ? one.Read(places[t].Passage, places[t].Article, titles[places[t].Article], names[places[t].Article])
                : one.Read(elsewhere[t - passages]);
            return one;
        }, _ => { });

        var ways = Enum.GetValues<Facet>().Select(f => (library.Lexicon.FacetAsks.GetValueOrDefault(f) ?? []).Select(w => PhrasingList.Different(reader.Read(w))).ToList()).ToList();
        foreach (var (p, place) in places.Index())
        {
            ways[(int)place.Passage.Id.Facet].AddRange(texts[p].FacetAsks);
        }

        FacetAsks = [.. ways.Select(Phrasings.Of)];
    }

    /// <summary>By text, how often it has each stem.</summary>
    public (int Stem, int Count)[][] Counts => Array.ConvertAll(texts, t => t.Counts);

    /// <summary>By text, its phrasings.</summary>
    public Phrasings[] Asks => Array.ConvertAll(texts, t => t.Asks);

    /// <summary>By facet, the ways to ask for it.</summary>
    public Phrasings[] FacetAsks { get; }

    /// <summary>By passage, the articles that it is about.</summary>
    public IReadOnlySet<int>[] About => [.. texts.Take(passages).Select(t => t.About)];

    /// <summary>By stem, whether any passage has it.</summary>
    /// <param name="stems">How many stems have a number.</param>
    public bool[] Ours(int stems)
    {
        var ours = new bool[stems];
        foreach (var (stem, _) in texts.Take(passages).SelectMany(t => t.Counts))
        {
            ours[stem] = true;
        }

        return ours;
    }
}
