using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Benchmarks;

/// <summary>What each part of the search earns: the same questions with one part off at a time.</summary>
internal static class Ablation
{
    public static void Run(Library library, Phrasebook phrases, IReadOnlyList<Case> cases)
    {
        var settings = AnswerSettings.Default;
        var lexicon = library.Lexicon;
        Line("all on", new Edition(library, phrases), cases);
        Line("aliases off", new Edition(new Library(library.Articles.Select(WithoutAliases), lexicon), phrases), cases);
        Line("synonyms off", new Edition(new Library(library.Articles, lexicon with { Synonyms = [] }), phrases), cases);
        Line("typos off", new Edition(library, phrases, settings with { MendTypos = false }), cases);
        Line("facets off", new Edition(library, phrases, settings with { Weights = settings.Weights with { Facet = 0 } }), cases);
        Line("nearest off", new Edition(library, phrases, settings with { Weights = settings.Weights with { Likeness = 0 } }), cases);
        Line("meaning off", new Edition(library, phrases, settings with { Weights = settings.Weights with { Meaning = 0, Kinship = 0 } }), cases);
        Line("learning off", new Edition(new Library(library.Articles, lexicon with { Meanings = WordMeanings.Empty }), phrases), cases);
        Line("text off", new Edition(library, phrases, settings with { Weights = settings.Weights with { Text = 0 } }), cases);
        Line("coverage off", new Edition(library, phrases, settings with { Weights = settings.Weights with { Coverage = 0 } }), cases);
        Line("context off", new Edition(library, phrases), [.. cases.Select(c => c with { Context = null })]);
    }

    private static void Line(string name, Edition edition, IReadOnlyList<Case> cases)
    {
        var questions = Tally.Of(edition, [.. cases.Where(c => c.Kind == "question")]);
        var followUps = Tally.Of(edition, [.. cases.Where(c => c.Kind == "followup")]);
        var foreign = Tally.Of(edition, [.. cases.Where(c => c.Kind is "outofscope" or "nearmiss")]);
        Console.WriteLine(
            $"{name,-14} hit@1 {questions.First:0.000}  hit@3 {questions.Three:0.000}  wrongly declined {questions.Declined:0.000}  " +
            $"follow-ups {followUps.First:0.000}  out of scope declined {foreign.Declined:0.000}");
    }

    private static Article WithoutAliases(Article article) => article with
    {
        Aliases = [],
        Passages = [.. article.Passages.Select(p => p with { Names = [] })],
    };
}
