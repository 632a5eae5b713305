using MentorBot.Content.Articles;
using MentorBot.Content.Bodies;
using MentorBot.Content.Checks;
using MentorBot.Content.Language;
using MentorBot.Content.Messages;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Content;

/// <summary>Reads the content folder, whole, and checks every rule of <c>prompts/README.md</c>.</summary>
public static class ContentReader
{
    /// <summary>Reads articles, language and messages. Whatever the folder holds comes back as a value: content never throws.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="phraseKeys">The phrases that the rules ask for.</param>
    public static ContentReading Read(string folder, IReadOnlyList<PhraseKey> phraseKeys)
    {
        var files = new ContentFiles(folder);
        var faults = new FaultLog();
        if (!files.Exist)
        {
            faults.Add(files.Name, 1, "the content folder is missing; Content:Path may name another");
            return new ContentReading(Library: null, Phrases: null, faults.Sorted());
        }

        var language = SourceFile.Read(files.Language.Path, files.Language.Name, faults);
        var elsewhere = SourceFile.Read(files.Elsewhere.Path, files.Elsewhere.Name, faults);
        var messages = SourceFile.Read(files.Messages.Path, files.Messages.Name, faults);
        var articles = Articles(files, faults);
        var lexicon = language is null ? null : LexiconReader.Read(language);
        var subjects = elsewhere is null ? Lexicon.Empty.Elsewhere : LexiconReader.ReadElsewhere(elsewhere);
        var phrases = messages is null ? new Dictionary<string, Placed<Body>>() : MessageReader.Read(messages);
        if (articles.Count == 0)
        {
            faults.Add(files.Name, 1, "there is no article; articles stand in roles/, skills/ and guides/");
        }

        var references = new ReferencesCheck(articles);
        Check(articles, references);
        if (messages is not null)
        {
            references.Links(messages, phrases.Values.SelectMany(p => p.Value.Targets));
            MessageCheck.Run(messages, phrases, phraseKeys, lexicon);
        }

        var all = faults.Sorted();
        return all.Count > 0 || lexicon is null
            ? new ContentReading(Library: null, Phrases: null, all)
            : new ContentReading(LibraryBuilder.Build(articles, lexicon.Lexicon with { Elsewhere = subjects }), Book(phrases), all);
    }

    /// <summary>The <c>python run</c> code of all articles with the output that it must have.</summary>
    /// <param name="folder">The content folder.</param>
    public static IReadOnlyList<RunnableExample> Examples(string folder) =>
        [.. Articles(new ContentFiles(folder), new FaultLog()).SelectMany(a => a.Passages).SelectMany(p => p.Body.Examples)];

    /// <summary>Articles are read side by side: they are most of the start-up time.</summary>
    private static List<ArticleDraft> Articles(ContentFiles files, FaultLog faults)
    {
        var places = files.Articles();
        var drafts = new ArticleDraft?[places.Count];
        Parallel.For(0, places.Count, i => drafts[i] = ArticleReader.Read(places[i].Kind, places[i].Path, places[i].Name, faults));
        return [.. drafts.OfType<ArticleDraft>()];
    }

    private static void Check(List<ArticleDraft> articles, ReferencesCheck references)
    {
        foreach (var article in articles)
        {
            ArticleCheck.Run(article);
            references.Run(article);
        }

        NamesCheck.Run(articles);
        CycleCheck.Run(articles);
        AsksCheck.Run(articles);
        SimilarityCheck.Run(articles);
    }

    private static Phrasebook Book(IReadOnlyDictionary<string, Placed<Body>> phrases) =>
        new(phrases.ToDictionary(p => p.Key, p => p.Value.Value.Document, StringComparer.Ordinal));
}
