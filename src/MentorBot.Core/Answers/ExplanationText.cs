using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Answers;

/// <summary>Puts an explanation into words.</summary>
internal sealed class ExplanationText(Edition edition)
{
    public Document Write(Explanation told)
    {
        var phrases = edition.Phrases;
        if (told is { Question: "", Best: [(var pressed, _)] })
        {
            return phrases.Say("why.pressed", ("topic", pressed.ToString()));
        }

        var document = phrases.Say("why.title", ("question", told.Question));
        if (told.Best is [(var followed, 0f)])
        {
            return document.Then(phrases.Say("why.followed", ("topic", followed.ToString())));
        }

        var points = new List<Document>();
        if (told.Best is [var best, ..])
        {
            points.Add(phrases.Say("why.best", ("topic", best.Topic.ToString()), ("score", Number(best.Score))));
        }

        points.Add(told.Named.Count == 0
            ? phrases.Say("why.nosubject")
            : phrases.Say("why.subject", ("subject", string.Join(", ", told.Named.Select(n => edition.Library.Find(n)?.Title ?? n.Name)))));
        points.Add(phrases.Say("why.facet", ("facet", phrases.Label($"facets.{FacetSlug(told)}")), ("score", Number(told.Wanted.Likeness))));
        points.Add(phrases.Say(
            "why.signs",
            ("likeness", Number(told.Signs.Likeness)),
            ("asks", Number(told.Signs.Meaning)),
            ("text", Number(told.Signs.Text)),
            ("coverage", Number(told.Signs.Coverage))));
        if (told.Best is [_, var second, ..])
        {
            points.Add(phrases.Say("why.second", ("topic", second.Topic.ToString()), ("score", Number(second.Score))));
        }

        return document.Then(new ListBlock(false, [.. points.Select(p => p.Blocks)]));
    }

    private static string FacetSlug(Explanation told) => Knowledge.Facets.Slug(told.Wanted.Facet);

    private static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
