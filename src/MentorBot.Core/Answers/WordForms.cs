using System.Collections.Frozen;

namespace MentorBot.Core.Answers;

/// <summary>The words that Porter's rules get wrong: forms that no suffix tells, and words that they would throw together with another.</summary>
internal static class WordForms
{
    /// <summary>Each line a base form, then the forms that stand for it.</summary>
    private const string Irregular = """
        child children
        hypothesis hypotheses
        index indices indexes
        matrix matrices
        """;

    /// <summary>Each line the forms of a word that is told apart; its stem is the first. ("Applied" is the name of a role; "apply" is what everybody does.)</summary>
    private const string Apart = """
        accounting accountant accountants
        analysis analyses analyse analysed analysing analyze analyzed analyzes analyzing
        animal animals
        applied
        axis axes
        business businesses
        conversation conversations
        digital
        doctorate doctorates doctoral
        effective effectively
        evening evenings
        excellent
        executive executives
        experience experiences experienced
        general generally generalist generalists
        generalise generalised generalises generalising generalisation generalize generalized generalizes generalizing generalization
        generic generics
        important importantly importance importances
        integral integrals
        internal internals internally
        international internationally internationals
        logging logger loggers
        meaning meanings meaningful
        news
        objective objectives
        paste pasted pastes pasting
        position positions positional
        probably
        subscription subscriptions
        suite suites
        """;

    private static readonly FrozenDictionary<string, string> Stems = Read(Irregular, Stemmer.Porter).Concat(Read(Apart, first => first))
        .ToFrozenDictionary(s => s.Form, s => s.Stem, StringComparer.Ordinal);

    /// <summary>The stem of a word that stands here; null for all others.</summary>
    public static string? StemOf(string word) => Stems.GetValueOrDefault(word);

    private static IEnumerable<(string Form, string Stem)> Read(string lines, Func<string, string> stemOf) =>
        lines.Split('\n').Select(l => l.Trim().Split(' ')).SelectMany(forms => forms.Select(f => (f, stemOf(forms[0]))));
}
