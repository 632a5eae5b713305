using System.Collections.Frozen;

namespace MentorBot.Core.Answers;

/// <summary>The words that Porter's rules get wrong: forms that no suffix tells, and words that they would throw together with another.</summary>
internal static class WordForms
{
    /// <summary>Each line the forms of a word; its stem is the first. ("Applied" is the name of a role; "apply" is what everybody does.)</summary>
    private const string Forms = """
        accounting accountant accountants
        analysis analyses analyse analysed analysing analyze analyzed analyzes analyzing
        animal animals
        applied
        axis axes
        business businesses
        child children
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
        hypothesis hypotheses
        important importantly importance importances
        index indices indexes
        integral integrals
        internal internals internally
        international internationally internationals
        logging logger loggers
        matrix matrices
        meaning meanings meaningful
        news
        objective objectives
        paste pasted pastes pasting
        position positions positional
        probably
        subscription subscriptions
        suite suites
        """;

    private static readonly FrozenDictionary<string, string> Stems = Forms.Split('\n').Select(l => l.Trim().Split(' '))
        .SelectMany(forms => forms.Select(f => KeyValuePair.Create(f, forms[0]))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stem of a word that stands here; null for all others.</summary>
    public static string? StemOf(string word) => Stems.GetValueOrDefault(word);
}
