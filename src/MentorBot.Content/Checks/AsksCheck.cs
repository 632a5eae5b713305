using MentorBot.Content.Articles;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Checks;

/// <summary>A question or a name leads to one passage: neither stands twice in the library. Case counts for nothing, nor does the punctuation of questions.</summary>
internal static class AsksCheck
{
    public static void Run(IReadOnlyList<ArticleDraft> articles)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var article in articles)
        {
            foreach (var name in article.Passages.SelectMany(p => p.Names))
            {
                if (!names.TryAdd(name.Value, $"{article.File.Name}:{name.Line}"))
                {
                    article.File.Fault(name.Line, $"the name \"{name.Value}\" stands at {names[name.Value]} too; a name means one passage");
                }
            }

            foreach (var ask in article.Passages.SelectMany(p => p.Asks))
            {
                var bare = Words.Bare(ask.Value);
                if (bare.Length == 0)
                {
                    ask.File.Fault(ask.Line, "this question has no words");
                }
                else if (!places.TryAdd(bare, $"{ask.File.Name}:{ask.Line}"))
                {
                    ask.File.Fault(ask.Line, $"the question \"{ask.Value}\" stands at {places[bare]} too; a question leads to one passage");
                }
            }
        }
    }
}
