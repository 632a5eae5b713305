using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Subjects side by side.</summary>
internal sealed class ComparisonTable(Edition edition)
{
    public Document Of(IReadOnlyList<Article> articles, Passage? verdict)
    {
        var kind = articles[0].Id.Kind;
        var rows = ComparisonRows.For(kind)
            .Where(r => r != ComparisonRows.Choose)
            .Select(r => Row(edition.Phrases.Label($"compare.{ArticleId.Word(kind)}.{r}"), articles.Select(a => a.Compare.GetValueOrDefault(r, ""))))
            .ToList();
        if (kind == ArticleKind.Skill)
        {
            rows.Add(Row(edition.Phrases.Label("compare.hours"), articles.Select(a =>
                edition.Phrases.Label("compare.hourscell", ("hours", a.Hours.ToString(CultureInfo.InvariantCulture))))));
        }

        var names = articles.Select(a => a.Title).ToList();
        var title = edition.Phrases.Label("compare.title", ("first", string.Join(", ", names.SkipLast(1))), ("second", names[^1]));
        var table = new TableBlock(Row("", names), rows);
        return new Document([new Heading([new Text(title)]), table, .. Conclusion(articles, verdict)]);
    }

    public IReadOnlyList<Button> Buttons(IReadOnlyList<Article> articles, Passage? verdict)
    {
        var buttons = new List<Button>();
        if (verdict is not null)
        {
            buttons.Add(AnswersFeature.ButtonTo(verdict));
        }

        foreach (var article in articles.Take(3))
        {
            if (article.Id.Kind == ArticleKind.Role)
            {
                var label = edition.Phrases.Label("compare.skillsof", ("name", article.Short));
                buttons.Add(new Button(label, new ButtonId("answers", "skills", article.Id.ToString())));
            }
            else if (article.Find(Facet.Learn) is { } learn)
            {
                buttons.Add(AnswersFeature.ButtonTo(learn, edition.Phrases.Label("compare.learn", ("name", article.Short))));
            }
        }

        if (articles[0].Id.Kind == ArticleKind.Role && edition.Library.Find(Comparisons.OfRoles)?.Find(Facet.What) is { } help)
        {
            buttons.Add(AnswersFeature.ButtonTo(help, edition.Phrases.Label("compare.help")));
        }

        return buttons;
    }

    /// <summary>The opening of the passage that somebody wrote about just these, when it stands by itself; else when to choose which.</summary>
    private IEnumerable<Block> Conclusion(IReadOnlyList<Article> articles, Passage? verdict) =>
        verdict?.Body.Blocks is [Paragraph opening, ..] && !PlainText.Of(opening.Content).EndsWith(':') ? [opening] : Choices(articles);

    private IEnumerable<Block> Choices(IReadOnlyList<Article> articles) => articles
        .Where(a => a.Compare.ContainsKey(ComparisonRows.Choose))
        .SelectMany(a => edition.Phrases.Say("compare.choose", ("name", a.Short), ("reason", a.Compare[ComparisonRows.Choose])).Blocks);

    private static IReadOnlyList<IReadOnlyList<Inline>> Row(string label, IEnumerable<string> cells) =>
        [[new Text(label)], .. cells.Select(c => (IReadOnlyList<Inline>)[new Text(c)])];

    private static IReadOnlyList<IReadOnlyList<Inline>> Row(string label, IReadOnlyList<string> cells) => Row(label, cells.AsEnumerable());
}
