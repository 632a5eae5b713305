using MentorBot.Content.Articles;
using MentorBot.Content.Bodies;
using MentorBot.Content.Checks;
using MentorBot.Content.Language;
using MentorBot.Content.Messages;
using MentorBot.Content.Quizzes;
using MentorBot.Content.Sources;
using MentorBot.Content.Tasks;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content;

/// <summary>Reads the content folder, whole, and checks every rule of <c>prompts/README.md</c>.</summary>
public static class ContentReader
{
    /// <summary>
    /// Reads articles, language and messages and holds them to every rule. Whatever the folder holds comes back as a value: content never throws.
    /// </summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="phraseKeys">The phrases that the rules ask for.</param>
    public static ContentReading Read(string folder, IReadOnlyList<PhraseKey> phraseKeys) => Read(folder, phraseKeys, thoroughly: true);

    /// <summary>
    /// Reads what a start needs, in a fraction of the time: texts become trees when they are first said, and only faults that keep
    /// the content from being used are looked for. <see cref="Read(string, IReadOnlyList{PhraseKey})"/> finds the rest.
    /// </summary>
    /// <inheritdoc cref="Read(string, IReadOnlyList{PhraseKey})"/>
    public static ContentReading Open(string folder, IReadOnlyList<PhraseKey> phraseKeys) => Read(folder, phraseKeys, thoroughly: false);

    private static ContentReading Read(string folder, IReadOnlyList<PhraseKey> phraseKeys, bool thoroughly)
    {
        var files = new ContentFiles(folder);
        var faults = new FaultLog { Thoroughly = thoroughly };
        if (!files.Exist)
        {
            faults.Add(files.Name, 1, "the content folder is missing; Content:Path may name another");
            return new ContentReading(Library: null, Phrases: null, faults.Sorted());
        }

        List<ArticleDraft> articles = [];
        LexiconDraft? lexicon = null;
        SourceFile? messages = null;
        IReadOnlyDictionary<string, Placed<Lazy<Body>>>? phrases = null;
        var places = files.Articles();
        Parallel.Invoke(
            () => articles = Articles(places, faults),
            () => (messages, phrases) = Messages(files, faults),
            () => lexicon = Language(files, faults));
        if (places.Count == 0)
        {
            faults.Add(files.Name, 1, "there is no article; articles stand in roles/, skills/ and guides/");
        }

        IReadOnlyList<TaskFile>? tasks = thoroughly ? CurriculumReader.Read(files, faults) : null;
        IReadOnlyList<QuizFile>? quizzes = thoroughly ? BankReader.Read(files, faults) : null;
        var references = new ReferencesCheck(articles, places.Select(p => p.Id).Except(articles.Select(a => a.Id)));
        Check(articles, tasks, quizzes, references);
        if (messages is not null && phrases is not null)
        {
            MessageCheck.Run(messages, phrases, phraseKeys, lexicon);
            references.Links(messages, thoroughly ? phrases.Values.SelectMany(p => p.Value.Value.Targets) : []);
        }

        var all = faults.Sorted();
        return all.Count > 0 || lexicon is null || phrases is null
            ? new ContentReading(Library: null, Phrases: null, all)
            : new ContentReading(LibraryBuilder.Build(articles, lexicon.Lexicon, Curriculum(files, tasks), Questions(files, quizzes)), Book(phrases), all);
    }

    /// <summary>
    /// The curriculum; after a quick opening it is read when a plan first asks for it, and has the tasks that are sound.
    /// </summary>
    private static Lazy<Curriculum> Curriculum(ContentFiles files, IReadOnlyList<TaskFile>? tasks) =>
        new(() => CurriculumReader.Build(tasks ?? CurriculumReader.Read(files, new FaultLog { Thoroughly = false })));

    /// <summary>The questions; after a quick opening they are read when a quiz first asks for them.</summary>
    private static Lazy<QuestionBank> Questions(ContentFiles files, IReadOnlyList<QuizFile>? quizzes) =>
        new(() => BankReader.Build(quizzes ?? BankReader.Read(files, new FaultLog { Thoroughly = false })));

    /// <summary>The files of the folder that are no content, each as a fault: a curator may believe that they are read.</summary>
    /// <param name="folder">The content folder.</param>
    public static IReadOnlyList<ContentFault> Strays(string folder) => StrayFiles.Find(new ContentFiles(folder));

    /// <summary>The <c>python run</c> code of all articles with the output that it must have.</summary>
    /// <param name="folder">The content folder.</param>
    public static IReadOnlyList<RunnableExample> Examples(string folder) =>
        [.. Articles(new ContentFiles(folder).Articles(), new FaultLog()).SelectMany(a => a.Passages).SelectMany(p => p.Body.Value.Examples)];

    /// <summary>What can be run to show that the keys of questions are right.</summary>
    /// <param name="folder">The content folder.</param>
    public static IReadOnlyList<QuestionProof> Proofs(string folder) =>
        [.. BankReader.Read(new ContentFiles(folder), new FaultLog()).SelectMany(f => f.Questions).Select(q => q.Proof).OfType<QuestionProof>()];

    /// <summary>Articles are read side by side: they are most of the start-up time.</summary>
    private static List<ArticleDraft> Articles(IReadOnlyList<ArticlePlace> places, FaultLog faults)
    {
        var drafts = new ArticleDraft?[places.Count];
        Parallel.For(0, places.Count, i => drafts[i] = ArticleReader.Read(places[i], faults));
        return [.. drafts.OfType<ArticleDraft>()];
    }

    private static (SourceFile?, IReadOnlyDictionary<string, Placed<Lazy<Body>>>?) Messages(ContentFiles files, FaultLog faults)
    {
        var file = SourceFile.Read(files.Messages.Path, files.Messages.Name, faults);
        return (file, file is null ? null : MessageReader.Read(file));
    }

    private static LexiconDraft? Language(ContentFiles files, FaultLog faults)
    {
        var language = SourceFile.Read(files.Language.Path, files.Language.Name, faults);
        var elsewhere = SourceFile.Read(files.Elsewhere.Path, files.Elsewhere.Name, faults);
        var zones = SourceFile.Read(files.Zones.Path, files.Zones.Name, faults);
        var names = zones is null ? ZoneNames.Empty : ZoneNamesReader.Read(zones);
        var meanings = MeaningsReader.Read(files.Meanings.Path, files.Meanings.Name, faults);
        return language is null || elsewhere is null || LexiconReader.Read(language, elsewhere) is not { } draft
            ? null
            : draft with { Lexicon = draft.Lexicon with { Zones = names, Meanings = meanings } };
    }

    private static void Check(List<ArticleDraft> articles, IReadOnlyList<TaskFile>? tasks, IReadOnlyList<QuizFile>? quizzes, ReferencesCheck references)
    {
        foreach (var article in articles)
        {
            ArticleCheck.Run(article);
            references.Run(article);
        }

        NamesCheck.Run(articles);
        CycleCheck.Run(articles);
        if (tasks is not null && quizzes is not null)
        {
            new TasksCheck(tasks, articles, references).Run();
            new QuestionsCheck(quizzes, references).Run();
            Texts(articles, references);
        }
    }

    /// <summary>What takes time: reading every text, and comparing all questions and all texts with each other.</summary>
    private static void Texts(List<ArticleDraft> articles, ReferencesCheck references)
    {
        Parallel.ForEach(articles, ArticleCheck.Bodies);
        foreach (var article in articles)
        {
            references.Bodies(article);
        }

        AsksCheck.Run(articles);
        SimilarityCheck.Run(articles);
    }

    private static Phrasebook Book(IReadOnlyDictionary<string, Placed<Lazy<Body>>> phrases) =>
        new(phrases.ToDictionary(p => p.Key, p => new Lazy<Document>(() => p.Value.Value.Value.Document), StringComparer.Ordinal));
}
