using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>The names of articles, found in tokens.</summary>
internal sealed class SubjectNames
{
    /// <summary>How strongly a one-word short form of a role names it: "applied" and "research" are everyday words too.</summary>
    private const float Weak = 0.6f;

    private readonly PhraseTable<(int Article, float Strength)> names = new(t => t.Name);

    public SubjectNames(IReadOnlyList<Article> articles, TextReader reader)
    {
        foreach (var (number, article) in articles.Index())
        {
            foreach (var name in Of(article))
            {
                var tokens = reader.Read(name);
                var weak = article.Id.Kind == ArticleKind.Role && tokens.Count == 1 && name.Length > 4;
                names.Add([.. tokens.Select(t => t.Name)], (number, weak ? Weak : 1));
            }
        }
    }

    /// <summary>The names of an article: its title, its id in words, its aliases.</summary>
    public static IEnumerable<string> Of(Article article) =>
        article.Aliases.Append(article.Title).Append(article.Id.Name.Replace('-', ' ')).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The articles that tokens name, in order; of overlapping names the longest that starts first.</summary>
    public List<Mention> In(List<Token> tokens)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < Math.Min(tokens.Count, QuestionReading.MostTokens);)
        {
            if (names.Longest(tokens, i) is not var (length, subject))
            {
                i++;
                continue;
            }

            var confidence = 1f;
            for (var t = i; t < i + length; t++)
            {
                confidence = MathF.Min(confidence, tokens[t].Confidence);
            }

            mentions.Add(new Mention(subject.Article, QuestionReading.Span(i, length), subject.Strength * confidence));
            i += length;
        }

        return mentions;
    }
}
