using MentorBot.Content.Articles;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Checks;

/// <summary>A question leads to one passage: none stands twice in the library, whatever its case and punctuation.</summary>
internal static class AsksCheck
{
    public static void Run(IReadOnlyList<ArticleDraft> articles)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var ask in article.Passages.SelectMany(p => p.Asks))
            {
                var bare = Words.Bare(ask.Value);
                if (bare.Length == 0)
                {
                    article.File.Fault(ask.Line, "this question has no words");
                }
                else if (!places.TryAdd(bare, $"{article.File.Name}:{ask.Line}"))
                {
                    article.File.Fault(ask.Line, $"the question \"{ask.Value}\" stands at {places[bare]} too; a question leads to one passage");
                }
            }
        }
    }
}
